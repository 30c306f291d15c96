text = """first
second
third
