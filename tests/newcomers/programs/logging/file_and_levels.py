import logging, os, tempfile
path = os.path.join(tempfile.gettempdir(), "newcomer_app.log")
logging.basicConfig(filename=path, filemode="w", level=logging.DEBUG, format="%(name)s - %(levelname)s - %(message)s")
logging.warning("This will get logged to a file")
logging.debug("x=%s y=%r", 1, "two")
logging.shutdown()
with open(path) as f:
    print(f.read(), end="")
os.remove(path)
