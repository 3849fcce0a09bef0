"""The same LoRA training and decoding in PyTorch, Transformers and PEFT on CUDA: the peer of bench/webgpu.

`mode` is train, train-compile, train-bf16, decode or decode-bf16. Says {} where a library or CUDA lacks. DEVICE=cpu runs
it without a GPU, to see that it runs.
"""

import json
import os
import sys
import time

device = os.environ.get("DEVICE", "cuda")
try:
    import peft
    import torch
    import torch.nn.functional as F
    import transformers
except ImportError:
    print(json.dumps({}))
    sys.exit(0)
if device == "cuda" and not torch.cuda.is_available():
    print(json.dumps({}))
    sys.exit(0)

mode = sys.argv[1]
job = json.loads(sys.stdin.readline())
hyper = job["hyper"]
narrow = "bf16" in mode
torch.manual_seed(0)
# Float32 as PyTorch computes it by default: products in full float32, not in TF32.
torch.backends.cuda.matmul.allow_tf32 = False

base = transformers.AutoModelForCausalLM.from_pretrained(
    job["modelDir"],
    dtype=torch.bfloat16 if mode == "decode-bf16" else torch.float32,
    attn_implementation="sdpa",
    local_files_only=True,
)
model = peft.PeftModel.from_pretrained(base, job["adapterDir"], is_trainable=mode.startswith("train")).to(device)
if "compile" in mode:
    blocks = base.model.layers
    if len(blocks) > 8:
        for block in blocks:
            block.compile()
    else:
        model.compile()
trained = {name: p for name, p in model.named_parameters() if p.requires_grad}
start = {name: p.detach().clone() for name, p in trained.items()}
ids = torch.tensor([sample["ids"] for sample in job["samples"]], device=device)
prompt = torch.tensor([job["prompt"]], device=device)


def train():
    model.train()
    with torch.no_grad():
        for name, p in trained.items():
            p.copy_(start[name])
    optimizer = torch.optim.AdamW(trained.values(), lr=hyper["learningRate"], weight_decay=0.0, fused=True)
    for _ in range(hyper["epochs"]):
        optimizer.zero_grad()
        with torch.autocast(device, dtype=torch.bfloat16, enabled=narrow):
            logits = model(input_ids=ids, use_cache=False).logits
        loss = F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), ids[:, 1:].flatten())
        loss.backward()
        optimizer.step()
        loss.item()  # Ours reports each step's loss as well.


def decode():
    model.eval()
    with torch.inference_mode():
        model.generate(
            input_ids=prompt,
            attention_mask=torch.ones_like(prompt),
            do_sample=False,
            min_new_tokens=job["answer"],
            max_new_tokens=job["answer"],
            pad_token_id=0,
        )


name = torch.cuda.get_device_name() if device == "cuda" else "CPU"
versions = f"PyTorch {torch.__version__}, Transformers {transformers.__version__}, PEFT {peft.__version__} on {name}"
print(json.dumps({"version": versions}), flush=True)
for task in sys.stdin:
    if device == "cuda":
        torch.cuda.synchronize()
    began = time.perf_counter()
    train() if task.strip() == "train" else decode()
    if device == "cuda":
        torch.cuda.synchronize()
    print(json.dumps({"seconds": time.perf_counter() - began}), flush=True)
