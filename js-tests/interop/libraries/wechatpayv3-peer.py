"""wechatpayv3, unchanged, asked by lines of JSON. Only the address that its requests go to is another."""
import json
import sys
from base64 import b64encode

import requests
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_public_key
from wechatpayv3.core import Core
from wechatpayv3.type import RequestType
from wechatpayv3.utils import rsa_verify

HOST = "https://api.mch.weixin.qq.com"
merchant = json.loads(sys.stdin.readline())


def to_the_sandbox(send):
    return lambda url, **rest: send(url=url.replace(HOST, merchant["baseUrl"]), **rest)


requests.get = to_the_sandbox(requests.get)
requests.post = to_the_sandbox(requests.post)


def made():
    ids = [name for name in merchant["certs"] if name.startswith("PUB_KEY_ID")]
    key = {"public_key": merchant["certs"][ids[0]], "public_key_id": ids[0]} if ids else {}
    return Core(merchant["mchid"], merchant["serial"], merchant["privateKey"], merchant["apiv3Key"], **key)


core = made()


def verify(asked):
    # Its verifier is for answers; with method and target as first lines the text is the one of a request.
    first = "%s\n%s\n%s" % (asked["method"], asked["target"], asked["timestamp"])
    key = load_pem_public_key(asked["key"].encode())
    return rsa_verify(first, asked["nonce"], asked["body"], asked["signature"], key)


def certificates():
    core._update_certificates()
    listed = [(format(each.serial_number, "X"), each.public_bytes(Encoding.DER)) for each in core._certificates]
    return {serial: b64encode(der).decode() for serial, der in listed}


def notified(asked):
    text = core.decrypt_callback(asked["headers"], asked["body"])
    if text is None:
        raise ValueError("not genuine")
    return text


tasks = {
    "call": lambda asked: core.request(asked["path"], RequestType[asked["method"]], data=asked["body"]),
    "verify": verify,
    "certificates": lambda asked: certificates(),
    "notified": notified,
    "encrypt": lambda asked: core.encrypt(asked["text"]),
    "decrypt": lambda asked: core.decrypt(asked["text"]),
}


def answer(work):
    try:
        value = work()
        if isinstance(value, tuple):
            value = [part.decode() if isinstance(part, bytes) else part for part in value]
        print(json.dumps({"value": value}), flush=True)
    except Exception as error:  # what it refuses is an answer too
        print(json.dumps({"error": "%s: %s" % (type(error).__name__, error)}), flush=True)


answer(lambda: True)
for line in sys.stdin:
    question = json.loads(line)
    answer(lambda: tasks[question["do"]](question))
