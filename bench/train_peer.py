"""The same LoRA training in plain PyTorch: the peer of train-ratio. Needs torch; reads the files that ours wrote."""

import json
import math
import struct
import sys
import time

try:
    import torch
    import torch.nn.functional as F
except ImportError:
    print(json.dumps({}))
    sys.exit(0)

folder, options = sys.argv[1], json.loads(sys.argv[2])
torch.set_num_threads(options["threads"])


def safetensors(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    return {
        name: torch.frombuffer(data, dtype=torch.float32, count=math.prod(t["shape"]), offset=t["data_offsets"][0])
        .reshape(t["shape"])
        .clone()
        for name, t in header.items()
        if name != "__metadata__"
    }


config = json.load(open(f"{folder}/config.json"))
weights = safetensors(f"{folder}/model.safetensors")
start = safetensors(f"{folder}/adapter/adapter_model.safetensors")
lora = json.load(open(f"{folder}/adapter/adapter_config.json"))
scaling = lora["lora_alpha"] / lora["r"]
ids = torch.tensor(options["samples"])
batch, length = ids.shape
heads, kv_heads, size = config["num_attention_heads"], config["num_key_value_heads"], config["head_dim"]
half = size // 2
angles = torch.arange(length)[:, None] * config["rope_theta"] ** (-2 * torch.arange(half) / size)[None]
cos, sin = angles.cos(), angles.sin()


def rotate(x):
    a, b = x[..., :half], x[..., half:]
    return torch.cat((a * cos - b * sin, b * cos + a * sin), -1)


def norm(x, weight):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + config["rms_norm_eps"]) * weight


def linear(x, module, adapter):
    name = f"base_model.model.{module}"
    update = F.linear(F.linear(x, adapter[f"{name}.lora_A.weight"]), adapter[f"{name}.lora_B.weight"])
    return F.linear(x, weights[f"{module}.weight"]) + scaling * update


def loss_of(adapter):
    x = F.embedding(ids, weights["model.embed_tokens.weight"])
    for layer in range(config["num_hidden_layers"]):
        p = f"model.layers.{layer}"
        n = norm(x, weights[f"{p}.input_layernorm.weight"])
        q = linear(n, f"{p}.self_attn.q_proj", adapter).view(batch, length, heads, size).transpose(1, 2)
        k = linear(n, f"{p}.self_attn.k_proj", adapter).view(batch, length, kv_heads, size).transpose(1, 2)
        v = linear(n, f"{p}.self_attn.v_proj", adapter).view(batch, length, kv_heads, size).transpose(1, 2)
        k, v = (each.repeat_interleave(heads // kv_heads, 1) for each in (k, v))
        o = F.scaled_dot_product_attention(rotate(q), rotate(k), v, is_causal=True)
        x = x + linear(o.transpose(1, 2).reshape(batch, length, heads * size), f"{p}.self_attn.o_proj", adapter)
        n = norm(x, weights[f"{p}.post_attention_layernorm.weight"])
        gated = F.silu(linear(n, f"{p}.mlp.gate_proj", adapter)) * linear(n, f"{p}.mlp.up_proj", adapter)
        x = x + linear(gated, f"{p}.mlp.down_proj", adapter)
    logits = F.linear(norm(x, weights["model.norm.weight"]), weights["lm_head.weight"])
    return F.cross_entropy(logits[:, :-1].reshape(-1, logits.shape[-1]), ids[:, 1:].reshape(-1))


print(json.dumps({"version": f"PyTorch {torch.__version__}"}), flush=True)
for _ in sys.stdin:
    adapter = {name: value.clone().requires_grad_() for name, value in start.items()}
    optimizer = torch.optim.AdamW(adapter.values(), lr=1e-3, weight_decay=0.0, fused=True)
    losses = []
    began = time.perf_counter()
    for _ in range(options["steps"]):
        optimizer.zero_grad()
        loss = loss_of(adapter)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    print(json.dumps({"seconds": time.perf_counter() - began, "losses": losses}), flush=True)
