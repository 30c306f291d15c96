import requests

r = requests.get("https://httpbin.org/get", params={"q": "python"})
print(r.status_code, r.ok, r.headers["Content-Type"])
print(r.json()["args"])
r = requests.get("https://httpbin.org/status/503")
try:
    r.raise_for_status()
except requests.exceptions.HTTPError as e:
    print("error:", r.status_code)
