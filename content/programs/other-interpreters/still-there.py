class Connection:
    closed = False

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.closed = True

    def __del__(self):
        print("freed")

with Connection() as connection:
    pass
print("closed:", connection.closed)
del connection
