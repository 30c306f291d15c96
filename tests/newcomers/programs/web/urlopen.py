from urllib.request import urlopen
import time

with urlopen("http://www.example.com/") as response:
    body = response.read()
    print(response.status, len(body) > 100, b"<html" in body.lower())
