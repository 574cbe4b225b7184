"""Line and column of findings: their files are read once more, with every value's place."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.load.file_text import read_text
from generator.load.mistake import Path as Steps
from generator.load.yaml_text import parse
from generator.model.finding import Finding
from generator.model.place import Place

Lines = dict[Steps, tuple[int, int]]


def located(
    findings: Iterable[Finding], data: Path
) -> tuple[tuple[Finding, ...], dict[Place, int]]:
    """The findings with line and column from 1, and the lines of other places that they name."""
    waiting = tuple(findings)
    files: dict[str, Lines] = defaultdict(dict)
    for finding in waiting:
        for place in (finding.problem.place, *places_named(finding)):
            if place.file not in files:
                files[place.file] = lines_of(data, place.file)
    placed = []
    for finding in waiting:
        if finding.line:
            placed.append(finding)
        else:
            line, column = spot_of(finding.problem.place, files[finding.file])
            placed.append(replace(finding, line=line, column=column))
    named = {
        place: spot_of(place, files[place.file])[0]
        for each in waiting
        for place in places_named(each)
    }
    return tuple(placed), named


def lines_of(data: Path, name: str) -> Lines:
    """The place of every value and key of a file; empty where it cannot be read."""
    text = read_text(data / name, data).text if (data / name).is_file() else None
    return (parse(text, with_lines=True).lines or {}) if text is not None else {}


def spot_of(place: Place, lines: Lines) -> tuple[int, int]:
    """Line and column of a place, or of the nearest thing around it that the file has."""
    if place.at_key and ("\0key", *place.path) in lines:
        return lines["\0key", *place.path]
    path = place.path
    while path and path not in lines:
        path = path[:-1]
    spot = lines.get(path, (1, 1))
    key = lines.get(("\0key", *path), spot)
    return (
        key if key[0] < spot[0] else spot
    )  # a list or mapping starts at its key, not at its first entry


def places_named(finding: Finding) -> list[Place]:
    """The other places that a finding's sentence names."""
    named: list[Place] = []
    for word in finding.problem.words.values():
        if isinstance(word, Place):
            named.append(word)
        elif isinstance(word, tuple):
            named += [part for part in word if isinstance(part, Place)]
    return named
