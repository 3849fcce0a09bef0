"""LoRA gradients and training in PyTorch, Transformers and PEFT, on the files that ours wrote.

One process is one way of doing it (`mode`). It says hello with its versions, then works once for each line that it
reads and answers with seconds, CPU seconds and losses. Needs torch, transformers and peft; says {} where they lack.
"""

import json
import sys
import time

try:
    import peft
    import torch
    import torch.nn.functional as F
    import transformers
except ImportError:
    print(json.dumps({}))
    sys.exit(0)

options = json.loads(sys.argv[1])
mode, steps, samples = options["mode"], options["steps"], options["samples"]
torch.set_num_threads(options["threads"])
torch.manual_seed(0)

base = transformers.AutoModelForCausalLM.from_pretrained(
    options["model"], dtype=torch.float32, attn_implementation="sdpa", local_files_only=True
)
model = peft.PeftModel.from_pretrained(base, options["adapter"], is_trainable=True)
model.train()  # No dropout in the adapter's configuration.
trained = {name: p for name, p in model.named_parameters() if p.requires_grad}
start = {name: p.detach().clone() for name, p in trained.items()}


def padded():
    """One row a sample, padded on the right; a mask only where something is padded."""
    width = max(len(s["ids"]) for s in samples)
    ids = torch.zeros(len(samples), width, dtype=torch.long)
    labels = torch.full_like(ids, -100)
    mask = torch.zeros_like(ids)
    for row, s in enumerate(samples):
        count = len(s["ids"])
        ids[row, :count] = torch.tensor(s["ids"])
        labels[row, s["promptLength"] : count] = ids[row, s["promptLength"] : count]
        mask[row, :count] = 1
    if bool(mask.all()):
        return {"input_ids": ids}, labels
    return {"input_ids": ids, "attention_mask": mask}, labels


def packed():
    """All samples in one row without padding; Transformers keeps them apart by their positions."""
    ids = torch.tensor([[i for s in samples for i in s["ids"]]])
    positions = torch.tensor([[t for s in samples for t in range(len(s["ids"]))]])
    labels = torch.full_like(ids, -100)
    at = 0
    for s in samples:
        count = len(s["ids"])
        labels[0, at + s["promptLength"] : at + count] = ids[0, at + s["promptLength"] : at + count]
        at += count
    return {"input_ids": ids, "position_ids": positions}, labels


inputs, labels = packed() if "packed" in mode else padded()
if "compile" in mode:
    # A deep model is compiled one block for all, as PyTorch advises: whole, 30 blocks take many minutes.
    blocks = base.model.layers
    if len(blocks) > 8:
        for block in blocks:
            block.compile()
    else:
        model.compile()


def loss_of():
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled="bf16" in mode):
        logits = model(**inputs, use_cache=False).logits
    # The mean over all counted tokens of the batch, each predicted from the position before it.
    return F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), labels[:, 1:].flatten(), ignore_index=-100)


def train():
    with torch.no_grad():
        for name, p in trained.items():
            p.copy_(start[name])
    optimizer = torch.optim.AdamW(trained.values(), lr=options["learningRate"], weight_decay=0.0, fused=True)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_of()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def plain():
    for _ in range(steps):
        model.zero_grad()
        loss = loss_of()
        loss.backward()
    return [loss.item()]


def per_sample():
    """Per-sample gradients by hooks on the adapter's linear layers: gᵢ = δᵢᵀ xᵢ, one batched product a layer."""
    for _ in range(steps):
        model.zero_grad()
        loss = loss_of()
        loss.backward()
    return [loss.item()]


def hook(module):
    def forward(_, args, result):
        x = args[0].detach()

        def backward(delta):
            gradients[module] = torch.einsum("bto,bti->boi", delta, x)

        result.register_hook(backward)

    module.register_forward_hook(forward)


gradients = {}
work = {"hooks": per_sample, "vmap": None, "opacus": None, "plain": plain}.get(mode, train)
if mode == "hooks":
    for module in model.modules():
        if isinstance(module, torch.nn.Linear) and module.weight.requires_grad:
            module.weight.requires_grad_(False)
            hook(module)
    base.model.embed_tokens.register_forward_hook(lambda _, __, result: result.requires_grad_())
elif mode == "vmap":
    frozen = {name: p.detach() for name, p in model.named_parameters() if not p.requires_grad}
    frozen |= dict(model.named_buffers())

    def one(parameters, ids, label):
        logits = torch.func.functional_call(
            model, {**frozen, **parameters}, (), {"input_ids": ids[None], "use_cache": False}
        ).logits
        return F.cross_entropy(logits[0, :-1], label[1:], ignore_index=-100)

    each = torch.func.vmap(torch.func.grad(one), in_dims=(None, 0, 0))

    def work():
        for _ in range(steps):
            gradients["all"] = each({n: p.detach() for n, p in trained.items()}, inputs["input_ids"], labels)
        return []
elif mode == "opacus":
    import opacus

    sampled = opacus.GradSampleModule(model, loss_reduction="mean")

    def work():
        for _ in range(steps):
            sampled.zero_grad()
            logits = sampled(**inputs, use_cache=False).logits
            loss = F.cross_entropy(logits[:, :-1].flatten(0, 1), labels[:, 1:].flatten(), ignore_index=-100)
            loss.backward()
        return [loss.item()]


versions = f"PyTorch {torch.__version__}, Transformers {transformers.__version__}, PEFT {peft.__version__}"
print(json.dumps({"version": versions}), flush=True)
for _ in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    losses = work()
    print(
        json.dumps({"seconds": time.perf_counter() - wall, "cpuSeconds": time.process_time() - cpu, "losses": losses}),
        flush=True,
    )
