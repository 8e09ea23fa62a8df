"""Codes and decodes short messages with libgammu, for tests: one JSON request a line, one JSON answer a line."""
import datetime
import json
import sys

import gammu


def encode(request):
    parts = gammu.EncodeSMS({
        "Class": -1,
        "Unicode": request["unicode"],
        "Entries": [{"ID": "ConcatenatedTextLong", "Buffer": request["text"]}],
    })
    pdus = []
    for part in parts:
        part["Number"] = request["number"]
        part["SMSC"] = {"Number": "+99970000000"}
        part["Type"] = request["layout"]
        part["DateTime"] = datetime.datetime(2026, 11, 21, 4, 5, 6)
        pdus.append(gammu.EncodePDU(part, request["layout"]).hex().upper())
    return {"pdus": pdus}


def decode(request):
    parts = [gammu.DecodePDU(bytes.fromhex(pdu), True) for pdu in request["pdus"]]
    linked = gammu.LinkSMS([[part] for part in parts])
    if len(linked) != 1:
        return {"error": "%d messages of %d parts" % (len(linked), len(parts))}
    message = gammu.DecodeSMS(linked[0])
    if message is None:
        # It has nothing to join. The binding shows what lies in memory behind the terminating zero.
        text = parts[0]["Text"].split("\0")[0]
    else:
        text = "".join(entry["Buffer"] for entry in message["Entries"])
    return {
        "text": text,
        "numbers": sorted({part["Number"] for part in parts}),
        "types": sorted({part["Type"] for part in parts}),
        "codings": sorted({part["Coding"] for part in parts}),
        "places": ["%d/%d" % (part["UDH"]["PartNumber"], part["UDH"]["AllParts"]) for part in parts],
    }


for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = encode(request) if "text" in request else decode(request)
    except Exception as error:
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
