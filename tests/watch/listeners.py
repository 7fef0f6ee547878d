"""A mail server and a webhook for tests, on a port that they write into a file.

listeners.py smtp PORT_FILE FOLDER CERTIFICATE KEY starttls|tls|plain
    keeps each message as FOLDER/N.eml; takes "veille" with the password "geheim"; refuses mail to nobody@.
listeners.py webhook PORT_FILE FILE FAILURES
    answers 503 so many times, then 200, and writes what it takes as lines of FILE: the key, a tab, the body.
"""

import asyncio
import http.server
import os
import pathlib
import ssl
import sys

from aiosmtpd.controller import UnthreadedController
from aiosmtpd.smtp import AuthResult


def tell_port(file: str, port: int) -> None:
    pathlib.Path(file + ".new").write_text(str(port))
    os.rename(file + ".new", file)


class Mailbox:
    def __init__(self, folder: str) -> None:
        self.folder = pathlib.Path(folder)
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        head = f"X-From: {envelope.mail_from}\r\nX-To: {','.join(envelope.rcpt_tos)}\r\n".encode()
        (self.folder / f"{self.count}.eml").write_bytes(head + envelope.content)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    good = (data.login, data.password) == (b"veille", b"geheim")
    return AuthResult(success=good, handled=good)


def serve_mail(port_file: str, folder: str, certificate: str, key: str, security: str) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    options = {} if security == "plain" else {"auth_required": True, "authenticator": authenticate}
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    if security == "tls":  # The whole connection is within TLS already.
        options |= {"ssl_context": context, "auth_require_tls": False}
    server = UnthreadedController(Mailbox(folder), loop=loop, hostname="127.0.0.1", port=0, **options)
    server.begin()
    tell_port(port_file, server.server.sockets[0].getsockname()[1])
    loop.run_forever()


def serve_webhook(port_file: str, file: str, failures: str) -> None:
    left = int(failures)

    class Hook(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            nonlocal left
            body = self.rfile.read(int(self.headers["Content-Length"]))
            left -= 1
            if left < 0:
                with open(file, "ab") as lines:
                    lines.write(self.headers["Idempotency-Key"].encode() + b"\t" + body + b"\n")
            self.send_response(503 if left >= 0 else 200)
            self.end_headers()

        def log_message(self, *_) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Hook)
    tell_port(port_file, server.server_address[1])
    server.serve_forever()


if __name__ == "__main__":
    {"smtp": serve_mail, "webhook": serve_webhook}[sys.argv[1]](*sys.argv[2:])
