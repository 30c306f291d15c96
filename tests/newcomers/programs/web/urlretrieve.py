import os, tempfile, urllib.request, urllib.parse
path = os.path.join(tempfile.mkdtemp(), "page.html")
name, headers = urllib.request.urlretrieve("http://www.example.com/", path)
print(name == path, os.path.getsize(path) > 100, urllib.parse.urlsplit("http://a.b/c?d=1#e").query)
