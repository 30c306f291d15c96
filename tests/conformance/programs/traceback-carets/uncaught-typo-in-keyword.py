def connect(host, port=80, timeout=5):
    return f"{host}:{port}"


print(connect("here", port=8080))
print(connect("here", prot=8080))
