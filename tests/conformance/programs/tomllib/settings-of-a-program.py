# A program as people write it: defaults and a file of settings.
import os
import tempfile
import tomllib

path = os.path.join(tempfile.mkdtemp(), 'pyproject.toml')
with open(path, 'w') as f:
    f.write('[project]\nname = "demo"\nversion = "1.2.0"\ndependencies = [\n  "requests>=2",\n  "rich",\n]\n\n'
            '[tool.demo]\nworkers = 4\ntimeout = 2.5\n')
with open(path, 'rb') as f:
    config = tomllib.load(f)
print(config['project']['name'], config['project']['dependencies'])
settings = {'workers': 1, 'retries': 3} | config['tool']['demo']
for name in sorted(settings):
    print(name, settings[name])
