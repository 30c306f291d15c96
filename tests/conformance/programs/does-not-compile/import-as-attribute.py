import os as operating.system
