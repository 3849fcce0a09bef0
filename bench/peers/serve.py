"""Answers of many adapters in one batch, by PEFT's `adapter_names`, on the files that ours wrote.

Says hello with its versions, then for each line {"tokens": n} answers all prompts greedily with n tokens
and tells the seconds and the tokens. Says {} where torch, transformers or peft lack.
"""

import json
import sys
import time

try:
    import peft
    import torch
    import transformers
except ImportError:
    print(json.dumps({}))
    sys.exit(0)

with open(sys.argv[1]) as file:
    options = json.load(file)
torch.set_num_threads(options["threads"])
base = transformers.AutoModelForCausalLM.from_pretrained(
    options["model"], dtype=torch.float32, attn_implementation="sdpa", local_files_only=True
)
folders = options["adapters"]
model = peft.PeftModel.from_pretrained(base, folders[0], adapter_name="0")
for i, folder in enumerate(folders[1:], 1):
    model.load_adapter(folder, adapter_name=str(i))
model.eval()
# All prompts have one length, so that nothing is padded.
prompts = torch.tensor(options["prompts"])


@torch.inference_mode()
def answer(count):
    names = [str(row) for row in range(len(prompts))]
    ids, cache, written = prompts, transformers.DynamicCache(config=base.config), []
    for _ in range(count):
        result = model(input_ids=ids, past_key_values=cache, use_cache=True, adapter_names=names, logits_to_keep=1)
        ids = result.logits[:, -1].argmax(-1, keepdim=True)
        written.append(ids)
    return torch.cat(written, 1).tolist()


versions = f"PyTorch {torch.__version__}, Transformers {transformers.__version__}, PEFT {peft.__version__}"
print(json.dumps({"version": versions}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    wall = time.perf_counter()
    tokens = answer(asked["tokens"])
    print(json.dumps({"seconds": time.perf_counter() - wall, "tokens": tokens}), flush=True)
