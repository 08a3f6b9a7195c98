"""A stand-in for GitHub and GitLab on this machine: as much of their interfaces as the recipes speak to.

It keeps the comments of one pull request and one merge request, hands them out a page at a time, lets nobody comment without
the right token, and refuses what the hosts refuse: a comment of more than 65,536 characters, or one on somebody else's behalf.
"""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

LONGEST = 65_536
TOKEN = "may-comment"
READ_ONLY = "may-only-read"


class Host:
    """The server, and what it was told."""

    def __init__(self):
        self.comments = []
        self.is_disturbed = False
        self.ours = {"id": 7, "login": "github-actions[bot]"}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler(self))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return "http://127.0.0.1:%d" % self.server.server_port

    def add(self, body, author):
        comment = {"id": 1000 + len(self.comments), "body": body, "user": author, "author": author, "html_url": self.address}
        self.comments.append(comment)
        return comment

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def handler(host):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def answer(self, status, value):
            content = b"<html>" if host.is_disturbed else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def token(self):
            return self.headers.get("PRIVATE-TOKEN") or self.headers.get("Authorization", "").removeprefix("Bearer ")

        def text(self):
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            if "/repos/" in self.path:
                return json.loads(content)["body"]
            return parse_qs(content, strict_parsing=True)["body"][0]

        def do_GET(self):
            address = urlsplit(self.path)
            if self.token() not in (TOKEN, READ_ONLY):
                return self.answer(401, {"message": "Bad credentials"})
            if address.path.endswith("/user"):
                return self.answer(200, host.ours)
            if not re.search(r"/(issues/12/comments|merge_requests/12/notes)$", address.path):
                return self.answer(404, {"message": "Not Found"})
            asked = {name: int(values[0]) for name, values in parse_qs(address.query).items()}
            start = (asked["page"] - 1) * asked["per_page"]
            return self.answer(200, host.comments[start : start + asked["per_page"]])

        def write(self, status):
            text = self.text()
            if self.token() != TOKEN:
                return self.answer(403, {"message": "Resource not accessible by integration"})
            if len(text) > LONGEST:
                return self.answer(422, {"message": "body is too long (maximum is 65536 characters)"})
            if status == 201:
                return self.answer(201, host.add(text, host.ours))
            comment = next(one for one in host.comments if one["id"] == int(self.path.rsplit("/", 1)[1]))
            comment["body"] = text
            return self.answer(200, comment)

        def do_POST(self):
            self.write(201)

        def do_PATCH(self):
            self.write(200)

        def do_PUT(self):
            self.write(200)

    return Handler
