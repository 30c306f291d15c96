import json


def parse(text):
    return json.loads(text)["items"][0]["name"].upper()


def total(rows):
    return sum(row["price"] * row["count"] for row in rows)


print(parse('{"items": [{"name": "tea"}]}'))
print(total([{"price": 2, "count": 3}, {"price": 2}]))
