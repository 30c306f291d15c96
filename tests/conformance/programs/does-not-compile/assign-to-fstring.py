name = "x"
f"{name}" = 5
