"""The findings that reading itself makes: each code with its severity and an example.

An example's files replace those of a small, whole region. Where the mistake cannot be written down
as text, words say what the file is.
"""

from inspect import cleandoc

from generator.model.finding import FindingCode, Severity


def _code(code: str, severity: Severity, explanation: str) -> FindingCode:
    return FindingCode(code, severity, cleandoc(explanation))


LOAD_CODES: tuple[FindingCode, ...] = (
    _code(
        "byte-order-mark",
        "warning",
        """A file begins with a byte order mark, which nobody sees.

        Any file saved as "UTF-8 with BOM". It is read as if the mark were not there.
        """,
    ),
    _code(
        "field-missing",
        "error",
        """A field that every record of the kind needs is missing.

        # experts.yml
        - id: jia # ←
          organization: hospital
        """,
    ),
    _code(
        "field-unknown",
        "error",
        """A field has a name that records of the kind do not have.

        # experts.yml
        - id: jia
          name: 示例甲
          titel: 主治医师 # ←
          organization: hospital
        """,
    ),
    _code(
        "file-empty",
        "error",
        """A file says nothing.

        # villages.yml
        # Only this comment. # ←
        """,
    ),
    _code(
        "file-missing",
        "error",
        """A region lacks region.yml, organizations.yml, or a file whose records others name.

        A region's folder without region.yml; or without experts.yml, while experts are named.
        """,
    ),
    _code(
        "file-not-utf-8",
        "error",
        """A file is not encoded in UTF-8.

        A file saved as GBK ("ANSI" on a Chinese Windows) or UTF-16. A file in GBK is read all the
        same, so that its other mistakes are found too.
        """,
    ),
    _code(
        "file-outside-data",
        "error",
        """A file or folder is a symbolic link that leads out of the data folder.

        A link such as experts.yml → /home/somebody/experts.yml. It is not followed.
        """,
    ),
    _code(
        "file-too-large",
        "error",
        """A file is larger than 8 MB.

        Any such file. It is not read.
        """,
    ),
    _code(
        "file-unknown",
        "error",
        """A file has a name that no kind of data has.

        # expert.yml
        - id: jia # ←
          name: 示例甲
          organization: hospital
        """,
    ),
    _code(
        "file-unreadable",
        "error",
        """A file cannot be opened, or is no text.

        A file without read permission, a folder or pipe named like a file, a link that leads
        nowhere, or a photo named experts.yml.
        """,
    ),
    _code(
        "file-wrong-shape",
        "error",
        """A file is a list where one record is wanted, or the other way round.

        # villages.yml
        id: shili-cun # ←
        name: 示例村
        """,
    ),
    _code(
        "key-repeated",
        "error",
        """A record says the same field twice.

        # experts.yml
        - id: jia
          name: 示例甲
          organization: hospital
          name: 示例乙 # ←
        """,
    ),
    _code(
        "people-not-named-once",
        "error",
        """An assignment names nobody, or in two ways at once.

        # assignments.yml
        - id: clinic-jia # ←
          pairing: clinic
          expert: jia
          team: [jia]
          mode: clinic
          period: {from: 2026-01, to: 2026-12}
        """,
    ),
    _code(
        "photo-unusable",
        "warning",
        """A photo that may be shown is not there, is no picture, or is far too large.

        A file photos/jia.jpg that an expert with photo_consent names, and that is missing, cut off,
        no JPEG, PNG or WebP, larger than 20 MB or of more than 60 million pixels. An initial stands
        in its place.
        """,
    ),
    _code(
        "private-citizen-id",
        "error",
        """A citizen's id number stands in the data.

        Only numbers with a right checksum count (GB 11643); comments count too.

        # experts.yml
        - id: jia
          name: 示例甲
          bio: 身份证 11010519491231002X # ←
          organization: hospital
        """,
    ),
    _code(
        "private-mobile-number",
        "error",
        """A mobile number stands somewhere else than in an office's own `phone`.

        It may stand in the `phone` of an organization, a region or a booking.

        # experts.yml
        - id: jia
          name: 示例甲
          bio: 电话 13800000000 # ←
          organization: hospital
        """,
    ),
    _code(
        "region-id-invalid",
        "error",
        """A region's folder has a name that no address can have, or that the site needs itself.

        A folder data/示例县/ or data/assets/.
        """,
    ),
    _code(
        "text-with-control-characters",
        "error",
        r"""A text has characters that nobody sees: control characters, direction marks, zero width.

        # experts.yml
        - id: jia
          name: "示例\u202e甲" # ←
          organization: hospital
        """,
    ),
    _code(
        "value-empty",
        "error",
        """A field is written down without a value.

        # experts.yml
        - id: jia
          name: 示例甲
          title: # ←
          organization: hospital
        """,
    ),
    _code(
        "value-malformed",
        "error",
        """A value is not written as its type is: a date, a time, a number, a list.

        # assignments.yml
        - id: clinic-jia
          pairing: clinic
          expert: jia
          mode: clinic
          period: {from: 2026年1月, to: 2026-12} # ←
        """,
    ),
    _code(
        "value-not-allowed",
        "error",
        """A value is none of those that its field may have.

        # assignments.yml
        - id: clinic-jia
          pairing: clinic
          expert: jia
          mode: 坐诊 # ←
          period: {from: 2026-01, to: 2026-12}
        """,
    ),
    _code(
        "windows-line-ends",
        "warning",
        """A file has Windows line ends.

        Any file saved with CRLF. It is read as if the line ends were LF.
        """,
    ),
    _code(
        "yaml-alias",
        "error",
        """An alias repeats what no anchor before it has named.

        # experts.yml
        - id: jia
          name: 示例甲
          organization: *home # ←
        """,
    ),
    _code(
        "yaml-alias-bomb",
        "error",
        """Aliases repeat aliases, until the whole is far larger than the file.

        Ten anchored lists, each repeating the one before ten times: a thousand million values.
        """,
    ),
    _code(
        "yaml-full-width-colon",
        "error",
        """A field's name is followed by the wide colon of a Chinese keyboard.

        # experts.yml
        - id: jia
          name：示例甲 # ←
          organization: hospital
        """,
    ),
    _code(
        "yaml-key",
        "error",
        """A field's name is a list, a mapping, an alias or the merge sign `<<`.

        # experts.yml
        - id: jia
          name: 示例甲
          [title]: 主治医师 # ←
          organization: hospital
        """,
    ),
    _code(
        "yaml-several-documents",
        "error",
        """A file holds several YAML documents.

        # villages.yml
        - id: shili-cun
          name: 示例村
        --- # ←
        - id: shili-tun
          name: 示例屯
        """,
    ),
    _code(
        "yaml-syntax",
        "error",
        """A text breaks the rules of YAML.

        # experts.yml
        - id: jia
          name: 示例甲
          bio: "没有写完的引号 # ←
          organization: hospital
        """,
    ),
    _code(
        "yaml-tab",
        "error",
        """A line is indented with a tab.

        A line that begins with the character that the Tab key makes, where spaces are wanted.
        """,
    ),
    _code(
        "yaml-tag",
        "error",
        """A value has a YAML tag; in this format every value is text.

        # experts.yml
        - id: jia
          name: !!str 示例甲 # ←
          organization: hospital
        """,
    ),
    _code(
        "yaml-too-deep",
        "error",
        """Lists and mappings are nested more than 30 deep.

        A file of a hundred opening brackets.
        """,
    ),
)
