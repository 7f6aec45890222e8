"""Tables of markdown, and how times are told in them."""

from collections.abc import Iterable, Sequence


def duration(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.3g} s"
    return f"{seconds * 1e3:.3g} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of markdown whose columns stand straight, figures to the right."""
    lines = [tuple(heads), *(tuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    written = [
        "| " + " | ".join(_pad(cell, widths[at], at) for at, cell in enumerate(line)) + " |" for line in lines
    ]
    rule = "| " + " | ".join(
        "-" * width if at == 0 else "-" * (width - 1) + ":" for at, width in enumerate(widths)
    )
    return "\n".join([written[0], rule + " |", *written[1:]])


def _pad(cell: str, width: int, column: int) -> str:
    return cell.ljust(width) if column == 0 else cell.rjust(width)
