import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notes.txt")
    with open(path, "w") as f:
        f.write("first line\nsecond line\n")
    print(os.path.basename(path), os.path.exists(path), os.path.getsize(path))
    os.mkdir(os.path.join(folder, "sub"))
    print(sorted(os.listdir(folder)))
    os.rename(path, os.path.join(folder, "renamed.txt"))
    for root, dirs, files in os.walk(folder):
        print(len(dirs), files)
print(os.path.exists(folder))
