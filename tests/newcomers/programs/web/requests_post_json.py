import requests

r = requests.post("https://jsonplaceholder.typicode.com/posts", json={"title": "foo", "body": "bar", "userId": 1})
print(r.status_code, r.json()["title"])
todo = requests.get("https://jsonplaceholder.typicode.com/todos/1", timeout=5).json()
print(sorted(todo))
try:
    requests.get("http://no-such-host.invalid", timeout=1)
except requests.exceptions.ConnectionError as e:
    print("ConnectionError")
