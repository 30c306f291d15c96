import json
data = {"name": "Ada", "langs": ["python", "c"], "n": 3.5, "none": None, "ok": True}
text = json.dumps(data, indent=2, sort_keys=True)
print(text)
print(json.loads(text) == data)
try:
    json.loads("{bad}")
except json.JSONDecodeError as e:
    print(e)
