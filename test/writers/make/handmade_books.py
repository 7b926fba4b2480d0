"""The hand-made books: imitations of programs and edges of the format, from what is published about them. Run: python3 handmade_books.py"""
import handmade_limits
import handmade_names
import handmade_programs
from handmade_parts import base
from matrix import BOOKS


def write_all():
    for made in (handmade_programs.BOOKS, handmade_names.BOOKS, handmade_limits.BOOKS):
        for name, parts in made.items():
            (BOOKS / f"mano_{name}.xlsx").write_bytes(handmade_limits.zipped(parts(), handmade_limits.deflated))
    for name, pack in handmade_limits.ZIPS.items():
        (BOOKS / f"mano_{name}.xlsx").write_bytes(pack(base()))


if __name__ == "__main__":
    write_all()
