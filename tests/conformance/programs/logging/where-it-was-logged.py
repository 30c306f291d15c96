import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(funcName)s:%(lineno)d %(filename)s %(message)s")

def work():
    logging.warning("inside")

def helper(text):
    logging.warning(text, stacklevel=2)

def caller():
    helper("from the caller")

class C:
    def method(self):
        logging.getLogger("c").error("method")

work()
caller()
C().method()
logging.warning("module level")
(lambda: logging.warning("lambda"))()
