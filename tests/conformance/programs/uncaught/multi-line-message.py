print("first line of output")
raise ValueError("line one\nline two")
