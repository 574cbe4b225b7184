"""gongshi: the public site of which doctors serve which clinics, and when, made from a folder of YAML files."""
