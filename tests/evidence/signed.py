#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes signed PDFs with keys made on the spot:  signed.py FOLDER"""
import os
import subprocess
import sys

import hostile

ROOM = 8192  # hexadecimal digits for the signature
TIME = "D:20260301090000+07'00'"
SUBJECT = "/CN=Siti Aminah/O=Pemerintah Kabupaten Contoh/C=ID"


def run(*arguments, data=None):
    return subprocess.run(["openssl", *arguments], input=data, check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout


def make_signer(folder, name, days=None):
    """A key and a certificate that it signs itself; with days, from one day to another."""
    key, certificate = (os.path.join(folder, f"{name}.{end}") for end in ("key", "crt"))
    run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", SUBJECT, "-days", "3650",
        "-addext", "keyUsage=critical,digitalSignature,nonRepudiation", "-keyout", key, "-out", certificate)
    if days:
        expire(folder, key, certificate, days)
    return key, certificate


def expire(folder, key, certificate, days):
    path = os.path.join(folder, "ca.cnf")
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"[ca]\ndefault_ca=c\n[c]\ndatabase={folder}/index\nserial={folder}/serial\nnew_certs_dir={folder}\n"
                  "default_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n"
                  "organizationName=optional\ncountryName=optional\n")
    for name, text in (("index", ""), ("serial", "01\n")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text)
    request = os.path.join(folder, "old.csr")
    run("req", "-new", "-key", key, "-subj", SUBJECT, "-out", request)
    run("ca", "-batch", "-config", path, "-selfsign", "-keyfile", key, "-in", request, "-out", certificate,
        "-startdate", days[0], "-enddate", days[1], "-notext")


def form(value, field="T (Tanda tangan)"):
    """A page with one signature field, whose value is the object 7."""
    more = [f"<< /Type /Annot /Subtype /Widget /FT /Sig /{field} /Rect [0 0 0 0] /P 3 0 R {value} >>"]
    return hostile.page(hostile.WORDS, more=more, catalogue="/AcroForm << /Fields [6 0 R] /SigFlags 3 >>",
                        attributes="/Annots [6 0 R]"), more


def unsigned_form():
    return form("")[0]


def place_holder(extra, subfilter="adbe.pkcs7.detached"):
    return (f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{subfilter} /M ({TIME}) {extra} "
            "/ByteRange [0 1111111111 2222222222 3333333333] /Contents <" + "0" * ROOM + "> >>")


def prepare(extra, **kinds):
    """A file with room for a signature, and where that is."""
    widget = form("/V 7 0 R")[1][0]
    data = hostile.page(hostile.WORDS, more=[widget, place_holder(extra, **kinds)],
                        catalogue="/AcroForm << /Fields [6 0 R] /SigFlags 3 >>", attributes="/Annots [6 0 R]")
    start = data.index(b"/Contents <0") + len(b"/Contents ")
    end = start + ROOM + 2
    numbers = f"[0 {start} {end} {len(data) - end}]".encode()
    old = b"[0 1111111111 2222222222 3333333333]"
    return data.replace(old, numbers.ljust(len(old))), start, end


def sign(signer, extra="", **kinds):
    data, start, end = prepare(extra, **kinds)
    key, certificate = signer
    made = run("cms", "-sign", "-binary", "-outform", "DER", "-md", "sha256", "-signer", certificate, "-inkey", key,
               data=data[:start] + data[end:])
    room = made.hex().ljust(ROOM, "0").encode()
    assert len(room) == ROOM
    return data[:start + 1] + room + data[end - 1:]


def change(data):
    """One letter of the page, covered by the signature."""
    return data.replace(b"Keputusan Bupati", b"Keputusan Bupatj")


def break_signature(data):
    """The signature's own bytes end in the middle."""
    start = data.index(b"/Contents <") + len(b"/Contents <")
    return data[:start + 200] + b"0" * (ROOM - 200) + data[start + ROOM:]


def forge(data, other):
    """The signature proper, the last bytes, comes from another document of the same signer."""
    mine, theirs = (file.index(b"/Contents <") + len(b"/Contents <") for file in (data, other))
    size = 2 * count_bytes(data[mine:])
    assert size == 2 * count_bytes(other[theirs:])
    return data[:mine + size - 512] + other[theirs + size - 512:theirs + size] + data[mine + size:]


def count_bytes(digits):
    """Of a DER value with a length of two bytes."""
    head = bytes.fromhex(digits[:8].decode())
    assert head[1] == 0x82
    return 4 + int.from_bytes(head[2:], "big")


def extend(data):
    """Another edition of the page is put after what was signed."""
    start = len(data)
    body = hostile.stream(hostile.WORDS.replace("Bupati", "Camat"))
    added = b"4 0 obj\n" + body + b"\nendobj\n"
    last = int(data[data.rindex(b"startxref") + 9:].split()[0])
    return data + added + (f"xref\n4 1\n{start:010} 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R /Prev {last} >>\n"
                           f"startxref\n{start + len(added)}\n%%EOF\n").encode()


def extend_with_decoy(data):
    """The same, with a remark that looks as if a signature covered it."""
    longer = extend(data)
    start = data.index(b"/Contents <") + len(b"/Contents ")
    end = start + ROOM + 2
    remark = f"% << /ByteRange [0 {start} {end} 0000000000] >>\n"
    return longer + remark.replace("0000000000", f"{len(longer) + len(remark) - end:010}").encode()


def list_files(folder):
    signer = make_signer(folder, "signer")
    old = make_signer(folder, "old", ("20200101000000Z", "20210101000000Z"))
    signed = sign(signer)
    yield "valid", signed
    yield "described", sign(signer, "/Name (Bukan Siti) /Reason (Menyetujui \\(final\\)) "
                                    "/Location <FEFF004B007500700061006E0067>")
    yield "expired", sign(old)
    yield "changed", change(signed)
    yield "broken", break_signature(signed)
    yield "extended", extend(signed)
    yield "decoy", extend_with_decoy(signed)
    yield "forged", forge(signed, sign(signer, "/Reason (Lain)"))
    yield "unknown-kind", sign(signer, subfilter="ETSI.RFC3161")
    yield "empty", unsigned_form()
    yield "none", hostile.page(hostile.WORDS)


def main():
    for name, data in list_files(sys.argv[1]):
        with open(os.path.join(sys.argv[1], name + ".pdf"), "wb") as out:
            out.write(data)


if __name__ == "__main__":
    main()
