import json
import tomllib

text = '''
title = "example"
[owner]
name = "Tom"
[servers]
[servers.alpha]
ip = "10.0.0.1"
[servers.beta]
ip = "10.0.0.2"
role.name = "backend"
role."x.y".z = [1]
[a.b.c]
[a]
d = {x = 1, y.z = 2, y.w = 3}
'''
print(json.dumps(tomllib.loads(text), indent=1))
