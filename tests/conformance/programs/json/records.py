import json

text = """
[
  {"name": "Ann", "tags": ["x", "y"], "address": {"city": "Rome", "zip": null}},
  {"name": "Bob", "tags": [], "address": {"city": "Oslo", "zip": "0150"}}
]
"""
people = json.loads(text)
for p in people:
    print(p["name"], len(p["tags"]), p["address"]["city"], p["address"]["zip"] or "no zip")
people[0]["tags"].append("z")
people.append({"name": "Cid", "tags": list("ab"), "address": {}})
print(json.dumps({p["name"]: p["tags"] for p in people}))
by_city = {}
for p in people:
    by_city.setdefault(p["address"].get("city", "unknown"), []).append(p["name"])
print(json.dumps(by_city, indent=4, sort_keys=True))
print(max(len(json.dumps(p)) for p in people), json.dumps(people[2], separators=(",", ":")))
config = {"debug": False, "limits": {"cpu": 0.5}} | json.loads('{"debug": true}')
print(config)
