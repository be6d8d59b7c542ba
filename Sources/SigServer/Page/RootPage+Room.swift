extension RootPage {
    /// The room protocol's part, with a test client.
    static let roomSection = Section(
        title: "Room",
        endpoint: "/ws, /healthz, /config.js",
        summary:
            "Named members of a room see each other and relay offers, answers and candidates, JSON over WebSocket.",
        body: """
            <p>In the browser console:</p>
            <pre>await room.join("lobby", "alice")          // the members, with oneself
            room.offer("bob", {type: "offer", sdp: "…"})
            room.answer("bob", {type: "answer", sdp: "…"})
            room.candidate("bob", {candidate: "…"})
            room.hangup("bob")
            await room.ping()
            room.onmembers = members =&gt; console.log(members)
            room.onmessage = message =&gt; console.log(message)
            room.leave()                               // join may follow
            room.close()</pre>

            """,
        script: """

            const room = {
              members: [],
              onmembers: members => console.log("members", members),
              onmessage: message => console.log(message.type, "from", message.from, message.sdp || message.candidate || ""),
              async join(name, id) {
                const socket = await this._open();
                return new Promise((resolve, reject) => {
                  this._joining = {resolve, reject};
                  socket.send(JSON.stringify({type: "join", room: name, from: id}));
                });
              },
              async ping() {
                const socket = await this._open();
                return new Promise(resolve => {
                  this._pings.push(resolve);
                  socket.send(JSON.stringify({type: "ping"}));
                });
              },
              offer(to, sdp) { this._send({type: "offer", to, sdp}); },
              answer(to, sdp) { this._send({type: "answer", to, sdp}); },
              candidate(to, candidate) { this._send({type: "candidate", to, candidate}); },
              hangup(to) { this._send({type: "hangup", to}); },
              leave() { this._send({type: "leave"}); this.members = []; },
              close() { if (this._socket) this._socket.close(1000); },
              _open() {
                if (this._ready) return this._ready;
                const url = new URL("/ws", location.href);
                url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
                const socket = new WebSocket(url);
                this._socket = socket;
                this._pings = [];
                this._ready = new Promise((resolve, reject) => {
                  socket.onopen = () => resolve(socket);
                  socket.onmessage = event => this._take(JSON.parse(event.data));
                  socket.onclose = event => {
                    const error = new Error("closed: " + event.code + " " + event.reason);
                    reject(error);
                    if (this._socket !== socket) return;
                    if (this._joining) this._joining.reject(error);
                    Object.assign(this, {_socket: null, _ready: null, _joining: null, members: []});
                  };
                });
                return this._ready;
              },
              _take(message) {
                if (message.type === "room_members") {
                  this.members = message.members;
                  if (this._joining) { this._joining.resolve(message.members); this._joining = null; }
                  this.onmembers(message.members);
                } else if (message.type === "pong") {
                  const waiting = this._pings.shift();
                  if (waiting) waiting();
                } else if (message.type === "error" && this._joining) {
                  this._joining.reject(new Error(message.code + ": " + message.error));
                  this._joining = null;
                } else if (message.type === "error") {
                  console.log("error", message.code, message.error);
                } else if (message.type !== "joined") {
                  this.onmessage(message);
                }
              },
              _send(message) {
                if (!this._socket) throw new Error("not connected: await room.join(name, id)");
                this._socket.send(JSON.stringify(message));
              },
              _socket: null, _ready: null, _joining: null, _pings: [],
            };
            window.room = room;
            console.log("room.join(name, id), room.offer(to, sdp), room.hangup(to), room.ping(), room.leave()");

            """
    )
}
