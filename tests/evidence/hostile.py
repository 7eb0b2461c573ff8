#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PDFs that are damaged, locked, or made to hurt their reader:  hostile.py FOLDER"""
import hashlib
import os
import sys
import zlib

BOX = "/MediaBox [0 0 595 842]"
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def stream(data, extra=""):
    data = data if isinstance(data, bytes) else data.encode("latin-1")
    return f"<< {extra} /Length {len(data)} >>\nstream\n".encode("latin-1") + data + b"\nendstream"


def build(objects, trailer=""):
    """A file of the objects 1, 2, 3 …; the first one is the catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + (body if isinstance(body, bytes) else body.encode("latin-1"))
        out += b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode("latin-1")
    return bytes(out) + f"startxref\n{start}\n%%EOF\n".encode()


def page(content, resources="", box=BOX, more=(), catalogue="", attributes=""):
    """One page that draws the content; more are the objects from 6 on."""
    content = content if isinstance(content, bytes) and b"endstream" in content else stream(content)
    return build([f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
                  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                  f"<< /Type /Page /Parent 2 0 R {box} /Contents 4 0 R {attributes} "
                  f"/Resources << /Font << /F 5 0 R >> {resources} >> >>",
                  content,
                  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", *more])


WORDS = "BT /F 24 Tf 72 700 Td (Keputusan Bupati) Tj ET"


def rc4(key, data):
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def locked(password):
    """The standard handler with 40 bits; content and strings do not matter for the refusal."""
    padded = (password + PADDING)[:32]
    owner = rc4(hashlib.md5(padded).digest()[:5], padded)
    identity = b"0123456789abcdef"
    rights = -4
    key = hashlib.md5(padded + owner + rights.to_bytes(4, "little", signed=True) + identity).digest()[:5]
    user = rc4(key, PADDING)
    hexed = identity.hex()
    plain = stream(rc4(hashlib.md5(key + b"\x04\0\0\0\0").digest()[:10], WORDS.encode()))
    return build(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                  f"<< /Type /Page /Parent 2 0 R {BOX} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                  plain, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                  f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P {rights} >>"],
                 f"/Encrypt 6 0 R /ID [<{hexed}> <{hexed}>]")


def deflate_bomb(layers, size):
    data = b"0 0 m 9 9 l S\n" * (size // 14)
    for _ in range(layers):
        data = zlib.compress(data, 9)
    filters = "/FlateDecode " * layers
    return page(stream(data, f"/Filter [{filters}]"))


def nested_forms(depth):
    forms = [stream("/X Do /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                    f"/Resources << /XObject << /X {7 + i} 0 R >> >>") for i in range(depth)]
    last = stream("0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return page("/X Do", "/XObject << /X 6 0 R >>", more=[*forms, last])


def tiny_tiles():
    tile = stream("0 0 .001 .001 re f", "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 "
                  "/BBox [0 0 .001 .001] /XStep .001 /YStep .001 /Resources << >>")
    return page("/Pattern cs /P scn 0 0 595 842 re f", "/Pattern << /P 6 0 R >>", more=[tile])


def image(width, height, extra="", data=b"\0"):
    picture = stream(data, f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
                     f"/ColorSpace /DeviceGray /BitsPerComponent 8 {extra}")
    return page("q 500 0 0 500 50 50 cm /I Do Q", "/XObject << /I 6 0 R >>", more=[picture])


def tree(kids, count, more=()):
    return build(["<< /Type /Catalog /Pages 2 0 R >>",
                  f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", *more])


def self_form():
    form = stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                  "/Resources << /XObject << /X 6 0 R >> >>")
    return page("/X Do", "/XObject << /X 6 0 R >>", more=[form])


def type3_loop():
    glyph = stream("/F 10 Tf BT (a) Tj ET")
    font = ("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 "
            "/LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> "
            "/Resources << /Font << /F 7 0 R >> >> >>")
    return page("BT /G 9 Tf (a) Tj ET", "/Font << /G 7 0 R >>", more=[glyph, font])


def many_pages(count):
    kids = " ".join(f"{3 + i} 0 R" for i in range(count))
    return tree(kids, count, [f"<< /Type /Page /Parent 2 0 R {BOX} >>"] * count)


def garbled(data):
    out = bytearray(data)
    for at in range(40, len(out), 7):
        out[at] = (out[at] * 31 + at) % 256
    return bytes(out)


def list_files():
    good = page(WORDS)
    action = "/OpenAction << /S /JavaScript /JS (app.launchURL('http://example.org')) >>"
    launch = "/OpenAction << /S /Launch /F (/bin/sh) >>"
    attached = "/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>"
    yield "good", good
    yield "empty", b""
    yield "text", b"Ini bukan PDF.\n" * 50
    yield "header-only", b"%PDF-1.7\n"
    yield "zeros", bytes(4096)
    yield "noise", b"".join(hashlib.sha256(bytes([i])).digest() for i in range(200))
    yield "html", b"<!DOCTYPE html><html><body>404</body></html>"
    yield "zip", b"PK\x03\x04" + bytes(200)
    yield "cut-quarter", good[:len(good) // 4]
    yield "cut-half", good[:len(good) // 2]
    yield "cut-tail", good[:-60]
    yield "junk-before", b"\n" * 500 + good
    yield "garbled", garbled(good)
    yield "locked", locked(b"rahasia")
    yield "locked-owner", locked(b"")
    yield "bomb-pages", deflate_bomb(1, 200 << 20)
    yield "bomb-double", deflate_bomb(2, 400 << 20)
    yield "forms-nested", nested_forms(30)
    yield "forms-self", self_form()
    yield "tiles-tiny", tiny_tiles()
    yield "tree-loop", tree("2 0 R", 1)
    yield "tree-count-2-31", tree("3 0 R", 2147483648, [f"<< /Type /Page /Parent 2 0 R {BOX} >>"])
    yield "tree-count-million", tree("3 0 R", 1000000, [f"<< /Type /Page /Parent 2 0 R {BOX} >>"])
    yield "tree-count-negative", tree("3 0 R", -5, [f"<< /Type /Page /Parent 2 0 R {BOX} >>"])
    yield "tree-empty", tree("", 0)
    yield "tree-wrong-kid", tree("9 0 R", 1)
    yield "pages-too-many", many_pages(20001)
    yield "page-huge", page(WORDS, box="/MediaBox [0 0 14000000 14000000]")
    yield "page-nan", page(WORDS, box="/MediaBox [0 0 nan 1e999]")
    yield "page-empty-box", page(WORDS, box="/MediaBox [0 0 0 0]")
    yield "page-reversed", page(WORDS, box="/MediaBox [595 842 0 0]")
    yield "page-no-box", page(WORDS, box="")
    yield "page-unit", page(WORDS, attributes="/UserUnit 75000")
    yield "image-huge", image(60000, 60000)
    yield "image-negative", image(-5, 2147483647)
    yield "image-jpx", image(64, 64, "/Filter /JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(64))
    yield "image-jbig2", image(64, 64, "/Filter /JBIG2Decode", b"\x97JB2" + bytes(64))
    yield "arrays-deep", page("[" * 100000 + "]" * 100000 + " TJ")
    yield "objects-deep", tree("3 0 R", 1, ["[" * 50000 + "]" * 50000])
    yield "states-deep", page("q " * 200000 + WORDS)
    yield "font-type3-loop", type3_loop()
    yield "function-loop", page("/S sh", "/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray "
                                "/Function 6 0 R >> >>",
                                more=["<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R] /Bounds [] "
                                      "/Encode [0 1] >>"])
    yield "length-self", page(b"<< /Length 4 0 R >>\nstream\n" + WORDS.encode() + b"\nendstream")
    yield "length-wrong", page(b"<< /Length 999999999 >>\nstream\n" + WORDS.encode() + b"\nendstream")
    yield "xref-loop", good.replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev 9 ")
    yield "script", page(WORDS, catalogue=action)
    yield "launch", page(WORDS, catalogue=launch)
    yield "attachment", page(WORDS, catalogue=attached,
                             more=["<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>", stream(b"MZ" * 99)])


def main():
    for name, data in list_files():
        with open(os.path.join(sys.argv[1], name + ".pdf"), "wb") as out:
            out.write(data)


if __name__ == "__main__":
    main()
