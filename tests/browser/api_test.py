"""The API against its description: /openapi.json says what is answered, and nothing else is."""

import json
import unittest
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from browser import corpus

try:
    import jsonschema
except ImportError:
    jsonschema = None

ARTICLE = "tech-010-six-ans-alliance-enquete.txt"
ASKED = {
    "/api/v1/search": [
        "?query=exclusivit%C3%A9+Azure&facets=source,section,author,year,month,entity,person,org,place&histogram=day&facet_limit=2",
        "?query=IA+grand%C3%A8ve&entities=1&explain=1", "?query=&since=2024", "?query=", "?query=exclusivitt%C3%A9", "?query=viaduc",
        "?query=%22Azure+perd+son+monopole+de+la+fin%22&timeout=1&recent=30&max_per_source=1", "?query=x&limit=many", "?nonsense=1",
    ],
    "/api/v1/similar": [f"?id={ARTICLE}&limit=3", "?id=none", ""],
    "/api/v1/articles/{id}": [f"/{ARTICLE}", f"/{ARTICLE}?q=Azure", "/none"],
    "/api/v1/suggest": ["?q=exclu", "?q=", "?limit=1000"],
    "/api/v1/entities": ["", "?type=person&q=Azure&limit=5", f"?id={ARTICLE}", "?type=cats"],
    "/api/v1/trends": ["?q=Azure&q=gr%C3%A8ve&period=year", "?q=Azure&since=2024&source=D%C3%A9p%C3%AAche+Horizon", "?q=zzyzzy", "", "?q=x&period=week",
                       "?facet=person&limit=3&period=year", "?q=Azure&facet=source", "?q=a&q=b&facet=person", "?facet=year"],
    "/api/v1/quotes": ["?of=Sam+Altman", "?q=Azure&limit=3&since=2024", "", "?limit=1000"],
    "/api/v1/stories": ["?limit=3", f"?id={ARTICLE}", "?q=censure&since=2024-11", "?limit=1000"],
    "/api/v1/info": [""],
}


def ask(path, body=None, accept="*/*"):
    request = Request(corpus().address + path, data=body, headers={"Accept": accept})
    try:
        answer = urlopen(request)
    except HTTPError as refused:
        answer = refused
    with answer:
        return answer.status, answer.headers.get_content_type(), answer.read().decode()


@unittest.skipUnless(jsonschema, "python3-jsonschema is not there: tools/install-packages browser")
class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = json.loads(ask("/openapi.json")[2])

    def strict(self, name):
        """The schema of that name, by which an object has only what the description tells."""

        def close(node):
            if isinstance(node, list):
                return [close(item) for item in node]
            if not isinstance(node, dict):
                return node
            closed = {key: close(value) for key, value in node.items()}
            if "properties" in node and "additionalProperties" not in node:
                closed["additionalProperties"] = False
            return closed

        schemas = close(self.document["components"]["schemas"])
        for open_ended in ("Info",):  # An index says more of itself than the contract promises.
            schemas[open_ended]["properties"]["databases"]["items"]["additionalProperties"] = True
        return {"$ref": "#/components/schemas/" + name, "components": {"schemas": schemas}}

    def described(self, path, method, status):
        answers = self.document["paths"][path][method]["responses"]
        answer = answers[str(status)]
        if "$ref" in answer:
            answer = self.document["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]]
        return answer["content"]

    def test_every_answer_is_as_described_to_the_key(self):
        self.assertEqual(set(ASKED), set(self.document["paths"]) - set(self.not_reading()))
        for path, targets in ASKED.items():
            for target in targets:
                status, kind, body = ask(path.replace("/{id}", "") + target)
                content = self.described(path, "get", status)
                self.assertIn(kind, content, path + target)
                name = content[kind]["schema"]["$ref"].rsplit("/", 1)[1]
                jsonschema.Draft202012Validator(self.strict(name)).validate(json.loads(body))

    def not_reading(self):
        return [path for path, methods in self.document["paths"].items() if "get" not in methods or path.endswith("/tasks/{number}")]

    def test_the_description_itself_is_sound(self):
        self.assertEqual(self.document["openapi"], "3.1.0")
        for schema in self.document["components"]["schemas"].values():
            jsonschema.Draft202012Validator.check_schema(schema)
        names = set()

        def walk(node):
            if isinstance(node, dict):
                if "$ref" in node:
                    kind, name = node["$ref"].split("/")[2:]
                    self.assertIn(name, self.document["components"][kind])
                    names.add((kind, name))
                for value in node.values():
                    walk(value)
            if isinstance(node, list):
                for value in node:
                    walk(value)

        walk(self.document)
        unused = {("schemas", n) for n in self.document["components"]["schemas"]} - names - {("schemas", "Complete")}
        self.assertEqual(unused, set())

    def test_a_posted_search_and_a_refused_one_are_as_described(self):
        for body in (b'{"query": "Azure", "facets": ["year"]}', b"no json", b'{"query": "' + b"x" * 70_000 + b'"}'):
            status, kind, answer = ask("/api/v1/search", body)
            name = self.described("/api/v1/search", "post", status)[kind]["schema"]["$ref"].rsplit("/", 1)[1]
            jsonschema.Draft202012Validator(self.strict(name)).validate(json.loads(answer))

    def test_every_parameter_described_is_taken_and_no_other(self):
        for path, methods in self.document["paths"].items():
            if path != "/api/v1/search":
                continue
            names = []
            for parameter in methods["get"]["parameters"]:
                name = parameter["$ref"].rsplit("/", 1)[1] if "$ref" in parameter else parameter["name"]
                names.append(name)
                schema = self.document["components"]["parameters"].get(name, parameter)["schema"]
                value = schema.get("enum", ["1"])[0] if "$ref" not in schema else "true"
                value = {"facets": "year", "since": "2024", "until": "2024", "indexed_since": "2024", "today": "2024-01-01"}.get(name, value)
                self.assertEqual(ask(f"{path}?{name}={quote(value)}")[0], 200, name)
            refusal = json.loads(ask(path + "?nonsense=1")[2])["detail"]
            keys = refusal.split("the keys are ")[1].split(", ")
            self.assertEqual(set(keys) - set(names), set())

    def test_lines_of_json_are_all_articles_then_a_record_that_says_so(self):
        status, kind, body = ask("/api/v1/search?query=&since=2020", accept="application/x-ndjson")
        lines = [json.loads(line) for line in body.splitlines()]
        for line in lines[:-1]:
            jsonschema.Draft202012Validator(self.strict("Hit")).validate(line)
        jsonschema.Draft202012Validator(self.strict("Complete")).validate(lines[-1])
        self.assertEqual(kind, "application/x-ndjson")
        self.assertEqual(lines[-1], {"complete": True, "articles": len(lines) - 1, "total": len(lines) - 1})
        self.assertGreater(len({line["id"] for line in lines[:-1]}), 90)
