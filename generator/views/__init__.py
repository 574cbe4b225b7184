"""What each page shows: every decision is made here, so that a template only sets it out."""
