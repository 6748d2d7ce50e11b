"""What programs that are not ours find in a PDF: pyHanko of its signature and fonts, PDFium of its text and its looks. Prints JSON."""
import json
import sys
import warnings

import pypdfium2
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

warnings.filterwarnings("ignore")


def signature_of(reader, trusted):
    signatures = reader.embedded_signatures
    if len(signatures) != 1:
        return {"count": len(signatures)}
    one = signatures[0]
    status = validate_pdf_signature(one, ValidationContext(trust_roots=list(load_certs_from_pemder([trusted])), allow_fetching=False))
    attributes = [attribute["type"].native for attribute in one.signer_info["signed_attrs"]]
    return {
        "count": 1, "isValid": bool(status.bottom_line), "isIntact": status.intact, "isTrusted": status.trusted, "coverage": status.coverage.name, "profile": str(one.sig_object["/SubFilter"]),
        "digest": status.md_algorithm, "attributes": attributes, "signer": status.signing_cert.subject.native["common_name"], "hasTime": "/M" in one.sig_object, "name": str(one.sig_object["/Name"]),
    }


def fonts_of(reader):
    found = {}
    pages = reader.root["/Pages"]

    def walk(node):
        if node["/Type"] == "/Pages":
            for kid in node["/Kids"]:
                walk(kid.get_object())
            return
        for font in node["/Resources"].get("/Font", {}).values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner["/FontDescriptor"].get_object() if "/FontDescriptor" in inner else {}
            found[str(font["/BaseFont"])] = {"kind": str(font["/Subtype"]), "isEmbedded": any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")), "hasText": "/ToUnicode" in font}

    walk(pages)
    return found


def attachments_of(document):
    return {document.get_attachment(index).get_name(): bytes(document.get_attachment(index).get_data()).decode() for index in range(document.count_attachments())}


def pages_of(document, prefix, scale):
    pages = []
    for index, page in enumerate(document):
        picture = page.render(scale=scale).to_pil().convert("RGBA")
        picture.convert("RGB").save(f"{prefix}-{index + 1}.png")
        with open(f"{prefix}-{index + 1}.rgba", "wb") as file:
            file.write(picture.tobytes())
        width, height = page.get_size()
        pages.append({"width": width, "height": height, "text": page.get_textpage().get_text_bounded(), "pixels": [picture.width, picture.height]})
    return pages


path, trusted, prefix, scale = sys.argv[1:5]
with open(path, "rb") as file:
    reader = PdfFileReader(file)
    document = pypdfium2.PdfDocument(path)
    print(json.dumps({"signature": signature_of(reader, trusted), "fonts": fonts_of(reader), "attachments": attachments_of(document), "pages": pages_of(document, prefix, float(scale))}, ensure_ascii=False))
