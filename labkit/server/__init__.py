"""`labkit model serve`: the practice model for other programs, and for a room that shares one machine.

    socket      made once, before the workers; refuses a busy port
    workers     processes forked from one that has everything loaded, all listening on that socket
    protocol    HTTP by uvicorn, with a limit on slow heads and errors in the API's form
    app         limits, key, the endpoint, streams

Only this package needs starlette and uvicorn; nothing that a notebook imports loads it.
"""
