import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s")
warnings.simplefilter("always")
logging.captureWarnings(True)
warnings.warn("careful")
logging.captureWarnings(False)
log = logging.getLogger("x")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    log.warn("old spelling")
print(caught[0].category.__name__, caught[0].message)
