print("adding a note")
error = ValueError("main text")
error.add_note("a hint for the reader")
raise error
