"""gongshi: a public site of which doctors serve which clinics, and when, from YAML files."""
