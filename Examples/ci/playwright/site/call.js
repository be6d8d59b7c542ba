// The smallest application of the room protocol: joins a room, calls a member or waits to be called, says hello on a data channel.
const query = new URLSearchParams(location.search);
const [room, id, callee] = ['room', 'id', 'call'].map((name) => query.get(name));
const show = (element, text) => { document.getElementById(element).textContent = text; };

const peer = new RTCPeerConnection();
const socket = new WebSocket(`ws://${location.host}/ws`);
const send = (message) => socket.send(JSON.stringify({ room, from: id, ...message }));
const early = [];
let other = callee;

function listen(channel) {
  channel.onopen = () => { show('state', 'connected'); channel.send(`hello from ${id}`); };
  channel.onmessage = (message) => show('got', message.data);
}

async function describe(type, description) {
  await peer.setLocalDescription(description);
  send({ type, to: other, sdp: peer.localDescription });
}

async function take(description) {
  await peer.setRemoteDescription(description);
  for (const candidate of early.splice(0)) await peer.addIceCandidate(candidate);
}

peer.ondatachannel = (event) => listen(event.channel);
peer.onicecandidate = ({ candidate }) => { if (candidate) send({ type: 'candidate', to: other, candidate }); };

const handlers = {
  async joined() {
    if (!callee) return show('state', 'waiting');
    listen(peer.createDataChannel('hello'));
    await describe('offer', await peer.createOffer());
  },
  async offer(message) {
    other = message.from;
    await take(message.sdp);
    await describe('answer', await peer.createAnswer());
  },
  answer: (message) => take(message.sdp),
  candidate: (message) => (peer.remoteDescription ? peer.addIceCandidate(message.candidate) : early.push(message.candidate)),
  error: (message) => show('state', message.error ?? message.code ?? 'refused'),
};

socket.onopen = () => send({ type: 'join' });
// One message after the other, as they came.
let turn = Promise.resolve();
socket.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  turn = turn.then(() => handlers[message.type]?.(message));
};
