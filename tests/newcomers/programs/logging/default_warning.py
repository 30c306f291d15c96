import logging
logging.warning("Watch out!")
logging.info("I told you so")
print("printed")
