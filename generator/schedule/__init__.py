"""When somebody comes: schedules as people write them, the calendar, and the dates they give."""
