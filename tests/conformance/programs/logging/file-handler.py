import logging
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "app.log")
logging.basicConfig(filename=path, filemode="w", level=logging.INFO, format="%(levelname)s %(message)s")
logging.info("first")
logging.debug("no")
logging.warning("second ünïcode")
with open(path, encoding="utf-8") as f:
    print(f.read(), end="")
late = logging.FileHandler(os.path.join(folder, "late.log"), delay=True)
print(os.path.exists(late.baseFilename))
late.emit(logging.makeLogRecord({"msg": "now"}))
late.close()
print(open(late.baseFilename).read(), end="")
again = logging.FileHandler(late.baseFilename, mode="a")
again.emit(logging.makeLogRecord({"msg": "appended"}))
again.close()
print(open(late.baseFilename).read(), end="")
