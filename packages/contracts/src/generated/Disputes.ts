// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const disputesAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ISettlement",
        "name": "settlement_",
        "type": "address"
      },
      {
        "internalType": "contract IModels",
        "name": "models_",
        "type": "address"
      },
      {
        "internalType": "contract IFees",
        "name": "fees_",
        "type": "address"
      },
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "equivocationPenalty_",
        "type": "uint96"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "AnswerWeights_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "AnswerWeights_NotItsPlace",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "AnswerWeights_NotTheLast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "query",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "vector",
        "type": "uint256"
      }
    ],
    "name": "AttributionScore_LengthsDiffer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      }
    ],
    "name": "Disputes_AlreadyPunished",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "Disputes_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "Disputes_NoFault",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "position",
        "type": "uint256"
      }
    ],
    "name": "Disputes_NotAnAnswer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      }
    ],
    "name": "Disputes_NotEquivocation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "lastFinal",
        "type": "uint64"
      }
    ],
    "name": "Disputes_NotFinal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "pendingEpoch",
        "type": "uint64"
      }
    ],
    "name": "Disputes_NotPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "expected",
        "type": "uint64"
      }
    ],
    "name": "Disputes_NotPrevious",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "Disputes_NotSigned",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Disputes_NothingAtStake",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum AnswerLines.Role",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "Disputes_OpenAccount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "position",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "Disputes_OtherReceipt",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "hash",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      }
    ],
    "name": "EpochEntries_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "hash",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "EpochEntries_OtherEpoch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "hashes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "sums",
        "type": "uint256"
      }
    ],
    "name": "MerkleSum_Malformed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "siblings",
        "type": "uint256"
      }
    ],
    "name": "MerkleTree_Malformed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "before",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "through",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      }
    ],
    "name": "PayoutShare_BadWeights",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "first",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "second",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "name": "OperatorEquivocated",
    "type": "event"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      }
    ],
    "name": "challengeEntry",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "sequence",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "baseDigest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "adapterDigest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "inputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "seed",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "promptTokens",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "completionTokens",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "payment",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "paid",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "policyId",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "mode",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "indexRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "queryHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "weightsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "issuedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipts.Receipt",
        "name": "first",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "firstSignature",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "sequence",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "baseDigest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "adapterDigest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "inputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "seed",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "promptTokens",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "completionTokens",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "payment",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "paid",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "policyId",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "mode",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "indexRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "queryHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "weightsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "issuedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipts.Receipt",
        "name": "second",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "secondSignature",
        "type": "bytes"
      }
    ],
    "name": "challengeEquivocation",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "receipt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "index",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct EpochLeaves.Line",
            "name": "line",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.LineLeaf",
        "name": "line",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "weight",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "last",
        "type": "tuple"
      }
    ],
    "name": "challengeLine",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "weight",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "last",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "components": [
                  {
                    "internalType": "address",
                    "name": "account",
                    "type": "address"
                  },
                  {
                    "internalType": "uint64",
                    "name": "receipt",
                    "type": "uint64"
                  },
                  {
                    "internalType": "uint64",
                    "name": "index",
                    "type": "uint64"
                  },
                  {
                    "internalType": "uint256",
                    "name": "amount",
                    "type": "uint256"
                  }
                ],
                "internalType": "struct EpochLeaves.Line",
                "name": "line",
                "type": "tuple"
              },
              {
                "components": [
                  {
                    "internalType": "uint256",
                    "name": "index",
                    "type": "uint256"
                  },
                  {
                    "internalType": "bytes32[]",
                    "name": "siblingHashes",
                    "type": "bytes32[]"
                  },
                  {
                    "internalType": "uint256[]",
                    "name": "siblingSums",
                    "type": "uint256[]"
                  }
                ],
                "internalType": "struct MerkleSum.Proof",
                "name": "proof",
                "type": "tuple"
              }
            ],
            "internalType": "struct ISettlement.LineLeaf",
            "name": "left",
            "type": "tuple"
          },
          {
            "components": [
              {
                "components": [
                  {
                    "internalType": "address",
                    "name": "account",
                    "type": "address"
                  },
                  {
                    "internalType": "uint64",
                    "name": "receipt",
                    "type": "uint64"
                  },
                  {
                    "internalType": "uint64",
                    "name": "index",
                    "type": "uint64"
                  },
                  {
                    "internalType": "uint256",
                    "name": "amount",
                    "type": "uint256"
                  }
                ],
                "internalType": "struct EpochLeaves.Line",
                "name": "line",
                "type": "tuple"
              },
              {
                "components": [
                  {
                    "internalType": "uint256",
                    "name": "index",
                    "type": "uint256"
                  },
                  {
                    "internalType": "bytes32[]",
                    "name": "siblingHashes",
                    "type": "bytes32[]"
                  },
                  {
                    "internalType": "uint256[]",
                    "name": "siblingSums",
                    "type": "uint256[]"
                  }
                ],
                "internalType": "struct MerkleSum.Proof",
                "name": "proof",
                "type": "tuple"
              }
            ],
            "internalType": "struct ISettlement.LineLeaf",
            "name": "right",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.Boundary",
        "name": "place",
        "type": "tuple"
      }
    ],
    "name": "challengeMissing",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "left",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "right",
        "type": "tuple"
      }
    ],
    "name": "challengePair",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "previous",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      }
    ],
    "name": "challengePayments",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "weight",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "last",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "k",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "treeRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "projectionDigest",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "records",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "multiplier",
            "type": "uint32"
          },
          {
            "internalType": "bytes",
            "name": "vector",
            "type": "bytes"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct IDisputes.Contributor",
        "name": "contributor",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "query",
        "type": "bytes"
      }
    ],
    "name": "challengeScore",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "earlier",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "settled",
        "type": "tuple"
      }
    ],
    "name": "challengeSettled",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "receipt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "index",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct EpochLeaves.Line",
            "name": "line",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.LineLeaf",
        "name": "line",
        "type": "tuple"
      },
      {
        "internalType": "uint8",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "count",
            "type": "uint256"
          },
          {
            "internalType": "bytes32[]",
            "name": "siblings",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct MerkleTree.Proof",
        "name": "proof",
        "type": "tuple"
      }
    ],
    "name": "challengeSigned",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "receipt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "index",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct EpochLeaves.Line",
            "name": "line",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.LineLeaf",
        "name": "line",
        "type": "tuple"
      }
    ],
    "name": "challengeStray",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "receipt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "index",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct EpochLeaves.Line",
            "name": "line",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.LineLeaf",
        "name": "first",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "receipt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "index",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct EpochLeaves.Line",
            "name": "line",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.LineLeaf",
        "name": "second",
        "type": "tuple"
      }
    ],
    "name": "challengeTwice",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "first",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "second",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct AnswerWeights.Weight",
        "name": "last",
        "type": "tuple"
      }
    ],
    "name": "challengeWeights",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "equivocationPenalty",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fees",
    "outputs": [
      {
        "internalType": "contract IFees",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "models",
    "outputs": [
      {
        "internalType": "contract IModels",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      }
    ],
    "name": "punished",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "taken",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "contract ISettlement",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "staking",
    "outputs": [
      {
        "internalType": "contract IStaking",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

export const disputesInitCode =
  '0x610120604052348015610010575f5ffd5b5060405161512a38038061512a83398101604081905261002f91610078565b6001600160a01b0394851660805292841660a05290831660c05290911660e0526001600160601b0316610100526100f4565b6001600160a01b0381168114610075575f5ffd5b50565b5f5f5f5f5f60a0868803121561008c575f5ffd5b855161009781610061565b60208701519095506100a881610061565b60408701519094506100b981610061565b60608701519093506100ca81610061565b60808701519092506001600160601b03811681146100e6575f5ffd5b809150509295509295909350565b60805160a05160c05160e05161010051614f2061020a5f395f81816102680152818161091f01526109b201525f8181610142015281816109840152611e8501525f818161021b01528181610ff80152818161247701526125af01525f81816101f4015281816127bb01528181612880015261296701525f8181610186015281816103410152818161036d01528181610470015281816104a2015281816105b9015281816106e601528181610740015281816107fa01528181610d7501528181610f8a015281816110c5015281816113a5015281816114a801528181611585015281816118e701528181611a8c01528181611d2b01528181611fb101528181612030015281816126d80152612a2f0152614f205ff3fe608060405234801561000f575f5ffd5b5060043610610111575f3560e01c80639c945d7f1161009e578063e5bf23711161006e578063e5bf2371146102b5578063e7d1d7bf146102c8578063e88caa38146102db578063f0fa2fbc146102ee578063f793e1e614610301575f5ffd5b80639c945d7f1461023d578063b47d47e414610250578063c8716e9614610263578063d102b88b146102a2575f5ffd5b806368edbee3116100e457806368edbee3146101a857806378d1a0bc146101bb5780639904648f146101ce5780639986df2c146101ef5780639af1d35a14610216575f5ffd5b8063267d1b62146101155780632c438aeb1461012a5780634cf088d91461013d5780635116063014610181575b5f5ffd5b610128610123366004613746565b610331565b005b6101286101383660046137cd565b61045f565b6101647f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6101647f000000000000000000000000000000000000000000000000000000000000000081565b6101286101b6366004613839565b610522565b6101286101c93660046138c2565b610730565b6101e16101dc366004613964565b6107bf565b604051908152602001610178565b6101647f000000000000000000000000000000000000000000000000000000000000000081565b6101647f000000000000000000000000000000000000000000000000000000000000000081565b61012861024b366004613a40565b610b10565b61012861025e366004613b2c565b610c18565b61028a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160601b039091168152602001610178565b6101286102b0366004613c27565b610d65565b6101286102c3366004613c6a565b610dd5565b6101286102d6366004613d35565b610ec9565b6101286102e9366004613dbc565b61119d565b6101286102fc366004613e8b565b6112b5565b61028a61030f366004613ef9565b5f6020818152928152604080822090935290815220546001600160601b031681565b61033a836113a2565b61036582847f00000000000000000000000000000000000000000000000000000000000000006114d1565b5061039181847f00000000000000000000000000000000000000000000000000000000000000006114d1565b505f6103a36040830160208401613f30565b6001600160401b03166103bc6040850160208601613f30565b6001600160401b031614801561040157506103dd6060830160408401613f30565b6001600160401b03166103f66060850160408601613f30565b6001600160401b0316145b801561043757506104156020830183613f4b565b6001600160a01b031661042b6020850185613f4b565b6001600160a01b031614155b90506104598482610448575f611540565b66191bdd589b195960ca1b5b611540565b50505050565b610468836113a2565b5f61049483857f000000000000000000000000000000000000000000000000000000000000000061161c565b6060015190505f6104c683867f000000000000000000000000000000000000000000000000000000000000000061161c565b606081015190915082106104dd6020870187613f30565b9061050c5760405163054ae85960e41b81526001600160401b0390911660048201526024015b60405180910390fd5b5061051b856104548686611689565b5050505050565b61052b846113a2565b6105386020850185613f30565b6001600160401b031661054e6020840184613f30565b6001600160401b0316106105656020840184613f30565b60016105746020880188613f30565b61057e9190613f7a565b90916105b057604051632bf9be2560e01b81526001600160401b03928316600482015291166024820152604401610503565b506105dd9050827f000000000000000000000000000000000000000000000000000000000000000061192b565b506105e88484611a34565b6105f28282611a34565b60608082019084015f6106058383611ab0565b61060f575f61061b565b66191bdd589b195960ca1b5b905061062a6020830183613f4b565b6001600160a01b03166106406020850185613f4b565b6001600160a01b03160361071d5761065e6040830160208401613f30565b6001600160401b03166106776040850160208601613f30565b6001600160401b0316106106965750661cd95d1d1b195960ca1b61071d565b6106a66040830160208401613f30565b6001600160401b03166106bf6040850160208601613f30565b6106ca906001613f99565b6001600160401b031614801561070d5750604082013561070a857f0000000000000000000000000000000000000000000000000000000000000000611afe565b14155b1561071d57506431b430b4b760d91b5b6107278782611540565b50505050505050565b610739826113a2565b61076481837f00000000000000000000000000000000000000000000000000000000000000006114d1565b506107bb8261077960e0820160c08301613f30565b6001600160401b03166107926040850160208601613f30565b6001600160401b031610156107a7575f611540565b6a1d5b9a9d5cdd1a599a595960aa1b611540565b5050565b5f80806107cf60208a018a613f4b565b6107df60408b0160208c01613f30565b90925090505f61081e6107f7368c90038c018c6140cc565b467f0000000000000000000000000000000000000000000000000000000000000000611b45565b90505f6108336107f7368a90038a018a6140cc565b90506001600160a01b03841661084c60208a018a613f4b565b6001600160a01b031614801561088257506001600160401b03831661087760408a0160208b01613f30565b6001600160401b0316145b801561088e5750808214155b848490916108c9576040516339d9501360e01b81526001600160a01b0390921660048301526001600160401b03166024820152604401610503565b50506108d784838c8c611c83565b6108e384828989611c83565b6001600160a01b0384165f908152602081815260408083206001600160401b03871684529091529020546001600160601b0390811690859085907f00000000000000000000000000000000000000000000000000000000000000001683106109785760405163af8d1e8d60e01b81526001600160a01b0390921660048301526001600160401b03166024820152604401610503565b50506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016633425286b8660036109d6857f0000000000000000000000000000000000000000000000000000000000000000614218565b336040518563ffffffff1660e01b81526004016109f6949392919061424b565b6020604051808303815f875af1158015610a12573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a3691906142ad565b95508486610a635760405163fbbd798960e01b81526001600160a01b039091166004820152602401610503565b50610a6e86826142c4565b6001600160a01b0386165f818152602081815260408083206001600160401b038a168085529083529281902080546bffffffffffffffffffffffff19166001600160601b039690961695909517909455835187815290810186905292830189905233929091907ff653ef2d686d5aa96fd8a331c534a4e6bf943f3fbd3b13c5193b464f0cf4fb259060600160405180910390a450505050509695505050505050565b610b19866113a2565b610b238686611a34565b604080516080810182525f8082526020820181905291810182905260608101919091525f610b6d610b5c36899003890160608a016140cc565b876001600160401b03168787611cf9565b60608501526001600160a01b031683529050610b8881611efc565b158190610ba957604051630a969b2760e41b815260040161050391906142e3565b50610bba90506103208701876142fd565b6001600160401b039035811660208301528516604082015260608101515f9015801590610bed5750610bed888385611f4f565b9050610c0e8882610bfe575f611540565b666d697373696e6760c81b611540565b5050505050505050565b610c21876113a2565b610c2b8787611a34565b610c3a836102808801356120a3565b5f8282604051610c4b92919061431b565b6040519081900390209050806102a0880135808214610c86576040516330a04d5760e21b815260048101929092526024820152604401610503565b505f9050610c99866102c08a0135612213565b9050610ca860e08601866142fd565b602001358114610cd257610ccb896b636f6e7472696275746f727360a01b611540565b5050610727565b610cf1610ce260e08701876142fd565b889035836102c08c0135612285565b610d5a89610454898888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f81840152601f19601f820116905080830192505050505050508d606001610200016020810190610d55919061432a565b612328565b505050505050505050565b610d6e826113a2565b610d9981837f000000000000000000000000000000000000000000000000000000000000000061161c565b506107bb825f610dac6020850185614343565b6001811115610dbd57610dbd614237565b14610dcc576104548484612443565b61045483612641565b610dde856113a2565b610de88585611a34565b6102c08401355f610df98383612213565b90505f610e0960a08701876142fd565b359050610e1886828486612285565b5f863582141580610e3a575081158015610e3a57508660600135876080013514155b80610e5b575082610e4c836001614361565b148015610e5b57506080870135155b905080158015610e74575082610e72836001614361565b105b15610eaa57610e90610e87836001614361565b87908587612285565b610ea7876080013587606001358860800135612a06565b90505b610d5a8982610eb9575f611540565b667765696768747360c81b611540565b610ed2836113a2565b5f6001610ee26020860186613f30565b6001600160401b03161115610fc457610efe6020850185613f30565b6001600160401b0316610f146020850185613f30565b610f1f906001613f99565b6001600160401b031614610f366020850185613f30565b6001610f456020880188613f30565b610f4f9190613f7a565b9091610f815760405163a0e785b560e01b81526001600160401b03928316600482015291166024820152604401610503565b50610fae9050837f000000000000000000000000000000000000000000000000000000000000000061192b565b50610fc161014084016101208501613f30565b90505b5f610fd761014086016101208701613f30565b9050816001600160401b0316816001600160401b03161015801561108357507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166306661abd6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611052573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061107691906142ad565b816001600160401b031611155b80156110b9575061109a60e0860160c08701613f30565b6001600160401b03166110ad8383613f7a565b6001600160401b031611155b15611189576110e983867f000000000000000000000000000000000000000000000000000000000000000061161c565b505f806110f96020860186614343565b600181111561110a5761110a614237565b1490506111178383613f7a565b61112760e0880160c08901613f30565b6111319190613f7a565b6001600160401b03166111486103208601866142fd565b3510811515141561115c6020880188613f30565b906111865760405163054ae85960e41b81526001600160401b039091166004820152602401610503565b50505b61051b85661c185e5b595b9d60ca1b611540565b6111a6876113a2565b6111b1878787612a1e565b5f6111c26060870160408801613f30565b604080516001600160401b038316602082015260ff8816918101919091526001600160a01b0386166060820152608081018590529091505f9061122390849061121d9060a0015b604051602081830303815290604052612acc565b90612afe565b9050806102e0890135808214611255576040516330a04d5760e21b815260048101929092526024820152604401610503565b505f90506001600160a01b03861661127060208a018a613f4b565b6001600160a01b03161480156112895750606088013585145b90506112a98a826112a357651cda59db995960d21b611540565b5f611540565b50505050505050505050565b6112be856113a2565b6112c9858585612a1e565b5f80806113016112e136899003890160608a016140cc565b6112f16060890160408a01613f30565b6001600160401b03168787611cf9565b919450925090505f600884600881111561131d5761131d614237565b0361133757506a1d5b9a9d5cdd1a599a595960aa1b611398565b60608701358214611352575065185b5bdd5b9d60d21b611398565b61135b84611efc565b15801561138657506001600160a01b03831661137a6020890189613f4b565b6001600160a01b031614155b156113985750661858d8dbdd5b9d60ca1b5b610d5a8982611540565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e20ccec36040518163ffffffff1660e01b8152600401608060405180830381865afa1580156113ff573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611423919061437f565b50919250506001600160401b03821690506114416020840184613f30565b6001600160401b031614801561145f57506001600160401b03811615155b61146c6020840184613f30565b82909161149f576040516336ea15ab60e11b81526001600160401b03928316600482015291166024820152604401610503565b506114cc9050827f000000000000000000000000000000000000000000000000000000000000000061192b565b505050565b6114f860405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f611512468461150d368990038901896143d1565b612cc9565b905061153581606087013561152a60808901896142fd565b878860400135612d53565b9150505b9392505050565b8015156115506020840184613f30565b9061157a5760405163054ae85960e41b81526001600160401b039091166004820152602401610503565b506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663734ef6dd6115b76020850185613f30565b6040516001600160e01b031960e084901b1681526001600160401b039091166004820152336024820152604481018490526064015f604051808303815f87803b158015611602575f5ffd5b505af1158015611614573d5f5f3e3d5ffd5b505050505050565b61164360405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f61166546846116566020890189614343565b6116608988611afe565b612e2f565b905061153581604087013561167e6103208901896142fd565b878860200135612d53565b5f6116976020830183614343565b60018111156116a8576116a8614237565b6116b56020850185614343565b60018111156116c6576116c6614237565b14611723576116d86020830183614343565b60018111156116e9576116e9614237565b6116f66020850185614343565b600181111561170757611707614237565b11611712575f61171c565b6437b93232b960d91b5b9050611925565b60016117326020850185614343565b600181111561174357611743614237565b0361175e57816020013583602001351015611712575f61171c565b60608084019083016117708282611ab0565b156117895766191bdd589b195960ca1b92505050611925565b6117966020820182613f4b565b6001600160a01b03166117ac6020840184613f4b565b6001600160a01b031614611804576117c76020820182613f4b565b6001600160a01b03166117dd6020840184613f4b565b6001600160a01b0316116117f1575f6117fb565b6437b93232b960d91b5b92505050611925565b6118146040820160208301613f30565b6001600160401b031661182d6040840160208501613f30565b6001600160401b03161061184d576437b93232b960d91b92505050611925565b61185b6103208501856142fd565b3561186a6103208701876142fd565b61187690356001614361565b1461188657505f91506119259050565b6118966040820160208301613f30565b6001600160401b03166118af6040840160208501613f30565b6118ba906001613f99565b6001600160401b0316146118dc57661cdada5c1c195960ca1b92505050611925565b604081013561190b867f0000000000000000000000000000000000000000000000000000000000000000611afe565b1461191e576431b430b4b760d91b611920565b5f5b925050505b92915050565b5f8260405160200161193d919061446d565b6040516020818303038152906040528051906020012090505f826001600160a01b0316632e658e71855f0160208101906119779190613f30565b6040516001600160e01b031960e084901b1681526001600160401b039091166004820152602401602060405180830381865afa1580156119b9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119dd91906142ad565b90508181146119ef6020860186613f30565b8383909192611a2a57604051631040f22760e11b81526001600160401b03909316600484015260248301919091526044820152606401610503565b5050505092915050565b5f611a426020830183614343565b6001811115611a5357611a53614237565b14611a626103208301836142fd565b3590611a8457604051634d2b280d60e01b815260040161050391815260200190565b506114cc81837f000000000000000000000000000000000000000000000000000000000000000061161c565b5f611ac361018083016101608401613f4b565b6001600160a01b0316611ade61018085016101608601613f4b565b6001600160a01b0316148015611539575050610180918201359101351490565b5f80611b0d6020850185614343565b6001811115611b1e57611b1e614237565b14611b2d576020830135611539565b611539611b42368590038501606086016140cc565b46845b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f3bb4f68c8c90e81ca80d072adf95190c6e1f87b2cbb09f33d9657d6618b9f244918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f90819060c001604051602081830303815290604052805190602001209050807fd09ca3aa921188dcacaf449d83d425ccc6463e88e6fc8c5cbcf490e1ae93aa8086604051602001611c26929190614584565b60405160208183030381529060405280519060200120604051602001611c6392919061190160f01b81526002810192909252602282015260420190565b604051602081830303815290604052805190602001209150509392505050565b5f5f611c90858585612e53565b5090925090505f816003811115611ca957611ca9614237565b148015611cc75750856001600160a01b0316826001600160a01b0316145b86869091610c0e57604051630d3baab960e31b81526001600160a01b0390921660048301526024820152604401610503565b6101e08401516040516319bfd3d560e21b815263ffffffff90911660048201525f908190819081906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906366ff4f549060240160e060405180830381865afa158015611d70573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d9491906147ae565b90505f611da48961026001511590565b611dbe57610260890151611db9908790612213565b611dc0565b5f5b9050611dce8983838b612e9a565b9450611ddb898387612ff6565b92505f856008811115611df057611df0614237565b03611e4857610260890151611e0a9088908a908490612285565b611e2f83611e2060608a013560808b01356147c8565b89608001358960800135613061565b9250611e416040880160208901613f4b565b9350611ef0565b6003856008811115611e5c57611e5c614237565b03611e6a5788519350611ef0565b6004856008811115611e7e57611e7e614237565b03611eab577f00000000000000000000000000000000000000000000000000000000000000009350611ef0565b6006856008811115611ebf57611ebf614237565b03611ece5761dead9350611ef0565b6007856008811115611ee257611ee2614237565b03611ef05788610160015193505b50509450945094915050565b5f6001826008811115611f1157611f11614237565b1480611f2e57506002826008811115611f2c57611f2c614237565b145b8061192557506005826008811115611f4857611f48614237565b1492915050565b5f8080611f5c84806147db565b606001351515611f6f60208601866147db565b90925060600135151590505f80611f8c60c0890160a08a016147ef565b6001600160801b03169050831561202457611fa786806147db565b60600135611fe1897f0000000000000000000000000000000000000000000000000000000000000000611fda8a806147db565b91906114d1565b60400151611fef9190614361565b9150612014611ffe87806147db565b61200e90368190038101906143d1565b886130d4565b612024575f945050505050611539565b82156120985761205c887f0000000000000000000000000000000000000000000000000000000000000000611fda60208a018a6147db565b6040015190506120888761207360208901896147db565b61208390368190038101906143d1565b6130d4565b612098575f945050505050611539565b149695505050505050565b5f8061213c6120b560e08601866142fd565b356120c66080870160608801613f4b565b60808701356120db60c0890160a08a0161480a565b6120e860c08a018a614825565b6040516120f692919061431b565b60405190819003812061120995949392916020019485526001600160a01b03939093166020850152604084019190915263ffffffff166060830152608082015260a00190565b905061215561214e60e08601866142fd565b8290612afe565b91508190506020840135808214612188576040516330a04d5760e21b815260048101929092526024820152604401610503565b5060019050833561219c60e08601866142fd565b60408051602081810195909552808201939093529083013560608301529185013560808201529084013560a082015260c0016040516020818303038152906040528051906020012090508181148183909161051b576040516330a04d5760e21b815260048101929092526024820152604401610503565b5f61222160a08401846142fd565b60200135905061223460a08401846142fd565b35833514801561224e57508061224c84356001614361565b145b833590829061227957604051635cfde1bb60e01b815260048101929092526024820152604401610503565b50506119258383613164565b8261229360a08601866142fd565b35146122a260a08601866142fd565b359084906122cc576040516307c59d6160e41b815260048101929092526024820152604401610503565b508290506122dd60a08601866142fd565b60200135146122ef60a08601866142fd565b6020013583909161231c57604051635cfde1bb60e01b815260048101929092526024820152604401610503565b50506104598482613164565b5f6123396080850160608601613f4b565b6001600160a01b03166123526040870160208801613f4b565b6001600160a01b0316146123715750661858d8dbdd5b9d60ca1b61243b565b5f61237f60c0860186614825565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050825187519394509290921491506123d49050576473636f726560d81b91505061243b565b6123ee84826123e960c0890160a08a0161480a565b613204565b866040013514612409576473636f726560d81b91505061243b565b61241c866040013586608001358561321f565b86606001351461243557651dd95a59da1d60d21b612437565b5f5b9150505b949350505050565b5f602082013580158061246f575061246361014085016101208601613f30565b6001600160401b031681115b806124f857507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166306661abd6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156124d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124f591906142ad565b81115b1561251057661c185e5b595b9d60ca1b915050611925565b61252060e0850160c08601613f30565b6001600160401b03168161253c61014087016101208801613f30565b6001600160401b031661254f91906147c8565b61255d6103208601866142fd565b61256990356001614361565b6125739190614361565b1461258b57661c185e5b595b9d60ca1b915050611925565b60408051631940541b60e11b81526004810183905290840135906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690633280a8369060240161010060405180830381865afa1580156125f5573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061261991906148ab565b602001516001600160601b03161461263857631c185a5960e21b61243b565b5f949350505050565b5f80612655368490038401606085016140cc565b9050806101a001518360400135146126765750631c185a5960e21b92915050565b806101a00151816101c0015111806126a057506102608101511580156126a057506101c081015115155b156126b5575064707269636560d81b92915050565b600181610200015160ff1611156126d55750636d6f646560e01b92915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c7d298566040518163ffffffff1660e01b815260040161010060405180830381865afa158015612733573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127579190614945565b5090508063ffffffff16826101e0015163ffffffff161115612785575065706f6c69637960d01b9392505050565b60208201516001600160401b03161580156127a35750604082015115155b156127b957506431b430b4b760d91b9392505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166306661abd6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612815573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061283991906142ad565b8260600151118061284c57506060820151155b156128625750641b5bd9195b60da1b9392505050565b6060820151604051631b4d85a560e21b81525f916001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691636d361694916128b79160040190815260200190565b5f60405180830381865afa1580156128d1573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526128f89190810190614bd4565b90505f6002826101200151600281111561291457612914614237565b148015612928575081604001518460a00151145b801561293c57508160a00151846102200151145b80156129e557506020820151604051631b4d85a560e21b81526001600160801b0390911660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636d361694906024015f60405180830381865afa1580156129b3573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526129da9190810190614bd4565b604001518460800151145b9050806129fa57641b5bd9195b60da1b6129fc565b5f5b9695505050505050565b5f838301848110806115355750909114159392505050565b612a288383611a34565b612a5381847f00000000000000000000000000000000000000000000000000000000000000006114d1565b50612a626103208301836142fd565b35612a736040830160208401613f30565b6001600160401b031614612a8b6103208401846142fd565b35612a9c6040840160208501613f30565b909161051b57604051626ffa6b60e21b815260048101929092526001600160401b03166024820152604401610503565b6040515f90612ae19082908490602001614dce565b604051602081830303815290604052805190602001209050919050565b815f82356020840135808210908290612b1a6040880188614df9565b9050909192612b4d576040516368442e1960e01b8152600481019390935260248301919091526044820152606401610503565b5050505f60018560200135612b6291906147c8565b90505b8015612c65575f612b77600284614e52565b6001149050801581612b8857508183145b15612b935750612c45565b612ba06040870187614df9565b8510905086356020880135612bb860408a018a614df9565b9050909192612beb576040516368442e1960e01b8152600481019390935260248301919091526044820152606401610503565b505f9150612bfe90506040880188614df9565b86612c0881614e65565b9750818110612c1957612c19614e7d565b90506020020135905081612c3657612c318682613245565b612c40565b612c408187613245565b955050505b612c50600283614e91565b612c5b600283614e91565b9092509050612b65565b50612c736040850185614df9565b8314905084356020860135612c8b6040880188614df9565b9050909192612cbe576040516368442e1960e01b8152600481019390935260248301919091526044820152606401610503565b505050505092915050565b5f61243b8484845f0151856020015186604001518760600151604051602001612d32969594939291909586526001600160a01b0394851660208701529290931660408501526001600160401b03908116606085015291909116608083015260a082015260c00190565b604051602081830303815290604052805190602001205f9081526020902090565b612d7a60405180608001604052805f81526020015f81526020015f81526020015f81525090565b612da6858535612d8d6020880188614df9565b612d9a60408a018a614df9565b8c959493929190613262565b805190915082148015612dd45750612dc460c0840160a085016147ef565b6001600160801b03168160200151145b612de16020850185613f30565b825f01518360200151909192612e2357604051639c61990760e01b81526001600160401b03909316600484015260248301919091526044820152606401610503565b50505095945050505050565b5f612e4a85858585604051602001612d329493929190614ea4565b95945050505050565b5f80806041849003612e87578435602086013560408701355f1a612e7989828585613412565b955095509550505050612e91565b505f915060029050825b93509350939050565b5f612ea88561026001511590565b15612ec4578115612eba576008612ebd565b60075b905061243b565b82821015612ed357505f61243b565b5f612ede84846147c8565b90505f6040518060c00160405280876020015161ffff1661ffff168152602001876040015161ffff1661ffff168152602001876060015161ffff1661ffff168152602001876080015161ffff1661ffff1681526020018760a0015161ffff1661ffff1681526020018760c0015161ffff1661ffff1681525090505f5f90505b6006811015612fc757818160068110612f7857612f78614e7d565b602002015161ffff1615612fbf57825f03612fb357612f98816001614361565b6008811115612fa957612fa9614237565b935050505061243b565b612fbc83614edc565b92505b600101612f5d565b5081158015612fdd5750612fda876134da565b15155b612fe8576008612feb565b60075b979650505050505050565b5f600882600881111561300b5761300b614237565b0361301757505f611539565b600782600881111561302b5761302b614237565b0361304057613039846134da565b9050611539565b61243b846101c001518484600881111561305c5761305c614237565b613508565b5f8284111580156130725750818311155b801561307d57508115155b8484849091926130b1576040516334381eff60e01b8152600481019390935260248301919091526044820152606401610503565b5050506130bf8585846135d8565b6130ca8685856135d8565b612e4a91906147c8565b805182515f916001600160a01b039182169116146131045750805182516001600160a01b03918216911610611925565b81602001516001600160401b031683602001516001600160401b0316146131495781602001516001600160401b031683602001516001600160401b0316109050611925565b506040908101519101516001600160401b0391821691161090565b5f6131bd833561317a6040860160208701613f4b565b6040805160208101939093526001600160a01b039091168282015285013560608281019190915285013560808281019190915285013560a082015260c001611209565b90505f6131d76131d060a08601866142fd565b8390612afe565b90508083808214611614576040516393ce718160e01b815260048101929092526024820152604401610503565b5f61320f84846135e4565b61243b9063ffffffff8416614ef1565b5f60ff821615613230575081611539565b5f841361323d575f61243b565b509192915050565b5f6040516001815360018101939093525060218201526041902090565b61328960405180608001604052805f81526020015f81526020015f81526020015f81525090565b83828114801561329a575060408111155b80156132a6575086811c155b8790829085906132da576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610503565b505050888252602082018890526132f28160406147c8565b87901b60608301525f5b81811015613405575f87878381811061331757613317614e7d565b9050602002013590505f86868481811061333357613333614e7d565b905060200201359050828a901c6001165f0361338f5784516020808701516040805180840194909452838101919091526060830185905260808084018590528151808503909101815260a09093019052815191012085526133e6565b84516020808701516040805180840187905280820186905260608101949094526080808501929092528051808503909201825260a0909301835280519101208652850180518291906133e2908390614361565b9052505b80856020018181516133f89190614361565b90525050506001016132fc565b5050979650505050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561344b57505f915060039050826134d0565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561349c573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166134c757505f9250600191508290506134d0565b92505f91508190505b9450945094915050565b5f816101c00151826101a00151116134f2575f611925565b816101c00151826101a0015161192591906147c8565b6040805160e081018252835161ffff90811682526020808601518216908301528483015181169282019290925260608085015183169082015260808085015183169082015260a08085015183169082015260c080850151909216918101919091525f9081805b848110156135a55782816007811061358857613588614e7d565b602002015161359b9061ffff1683614361565b915060010161356e565b506129fc86828487600781106135bd576135bd614e7d565b60200201516135d09061ffff1685614361565b612710613061565b5f61243b848484613642565b815181515f91908190808214613616576040516399ed187d60e01b815260048101929092526024820152604401610503565b5050808401848403855b82811015611a2a57600181019050818101515f0b81515f0b0285019450613620565b5f5f5f61364f86866136f2565b91509150815f036136735783818161366957613669614e3e565b0492505050611539565b81841161368a5761368a600385150260111861370e565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f6101a08284031215613730575f5ffd5b50919050565b5f60a08284031215613730575f5ffd5b5f5f5f6101e08486031215613759575f5ffd5b613763858561371f565b92506101a08401356001600160401b0381111561377e575f5ffd5b61378a86828701613736565b9250506101c08401356001600160401b038111156137a6575f5ffd5b6137b286828701613736565b9150509250925092565b5f6103408284031215613730575f5ffd5b5f5f5f6101e084860312156137e0575f5ffd5b6137ea858561371f565b92506101a08401356001600160401b03811115613805575f5ffd5b613811868287016137bc565b9250506101c08401356001600160401b0381111561382d575f5ffd5b6137b2868287016137bc565b5f5f5f5f610380858703121561384d575f5ffd5b613857868661371f565b93506101a08501356001600160401b03811115613872575f5ffd5b61387e878288016137bc565b93505061388f866101c0870161371f565b91506103608501356001600160401b038111156138aa575f5ffd5b6138b6878288016137bc565b91505092959194509250565b5f5f6101c083850312156138d4575f5ffd5b6138de848461371f565b91506101a08301356001600160401b038111156138f9575f5ffd5b61390585828601613736565b9150509250929050565b5f6102c08284031215613730575f5ffd5b5f5f83601f840112613930575f5ffd5b5081356001600160401b03811115613946575f5ffd5b60208301915083602082850101111561395d575f5ffd5b9250929050565b5f5f5f5f5f5f6105c0878903121561397a575f5ffd5b613984888861390f565b95506102c08701356001600160401b0381111561399f575f5ffd5b6139ab89828a01613920565b90965094506139c09050886102e0890161390f565b92506105a08701356001600160401b038111156139db575f5ffd5b6139e789828a01613920565b979a9699509497509295939492505050565b6001600160401b0381168114613a0d575f5ffd5b50565b8035613a1b816139f9565b919050565b5f60c08284031215613730575f5ffd5b5f60408284031215613730575f5ffd5b5f5f5f5f5f5f6102408789031215613a56575f5ffd5b613a60888861371f565b95506101a08701356001600160401b03811115613a7b575f5ffd5b613a8789828a016137bc565b955050613a976101c08801613a10565b93506101e08701356001600160401b03811115613ab2575f5ffd5b613abe89828a01613a20565b9350506102008701356001600160401b03811115613ada575f5ffd5b613ae689828a01613a20565b9250506102208701356001600160401b03811115613b02575f5ffd5b613b0e89828a01613a30565b9150509295509295509295565b5f6101008284031215613730575f5ffd5b5f5f5f5f5f5f5f610240888a031215613b43575f5ffd5b613b4d898961371f565b96506101a08801356001600160401b03811115613b68575f5ffd5b613b748a828b016137bc565b9650506101c08801356001600160401b03811115613b90575f5ffd5b613b9c8a828b01613a20565b9550506101e08801356001600160401b03811115613bb8575f5ffd5b613bc48a828b01613a20565b9450506102008801356001600160401b03811115613be0575f5ffd5b613bec8a828b01613b1b565b9350506102208801356001600160401b03811115613c08575f5ffd5b613c148a828b01613920565b989b979a50959850939692959293505050565b5f5f6101c08385031215613c39575f5ffd5b613c43848461371f565b91506101a08301356001600160401b03811115613c5e575f5ffd5b613905858286016137bc565b5f5f5f5f5f6102208688031215613c7f575f5ffd5b613c89878761371f565b94506101a08601356001600160401b03811115613ca4575f5ffd5b613cb0888289016137bc565b9450506101c08601356001600160401b03811115613ccc575f5ffd5b613cd888828901613a20565b9350506101e08601356001600160401b03811115613cf4575f5ffd5b613d0088828901613a20565b9250506102008601356001600160401b03811115613d1c575f5ffd5b613d2888828901613a20565b9150509295509295909350565b5f5f5f6103608486031215613d48575f5ffd5b613d52858561371f565b9250613d62856101a0860161371f565b91506103408401356001600160401b0381111561382d575f5ffd5b803560ff81168114613a1b575f5ffd5b6001600160a01b0381168114613a0d575f5ffd5b8035613a1b81613d8d565b5f60608284031215613730575f5ffd5b5f5f5f5f5f5f5f610260888a031215613dd3575f5ffd5b613ddd898961371f565b96506101a08801356001600160401b03811115613df8575f5ffd5b613e048a828b016137bc565b9650506101c08801356001600160401b03811115613e20575f5ffd5b613e2c8a828b01613736565b955050613e3c6101e08901613d7d565b9350610200880135613e4d81613d8d565b925061022088013591506102408801356001600160401b03811115613e70575f5ffd5b613e7c8a828b01613dac565b91505092959891949750929550565b5f5f5f5f5f6102208688031215613ea0575f5ffd5b613eaa878761371f565b94506101a08601356001600160401b03811115613ec5575f5ffd5b613ed1888289016137bc565b9450506101c08601356001600160401b03811115613eed575f5ffd5b613cd888828901613736565b5f5f60408385031215613f0a575f5ffd5b8235613f1581613d8d565b91506020830135613f25816139f9565b809150509250929050565b5f60208284031215613f40575f5ffd5b8135611539816139f9565b5f60208284031215613f5b575f5ffd5b813561153981613d8d565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03828116828216039081111561192557611925613f66565b6001600160401b03818116838216019081111561192557611925613f66565b634e487b7160e01b5f52604160045260245ffd5b6040516102c081016001600160401b0381118282101715613fef57613fef613fb8565b60405290565b60405161010081016001600160401b0381118282101715613fef57613fef613fb8565b604080519081016001600160401b0381118282101715613fef57613fef613fb8565b60405161014081016001600160401b0381118282101715613fef57613fef613fb8565b6040516102a081016001600160401b0381118282101715613fef57613fef613fb8565b604051601f8201601f191681016001600160401b03811182821017156140a8576140a8613fb8565b604052919050565b63ffffffff81168114613a0d575f5ffd5b8035613a1b816140b0565b5f6102c08284031280156140de575f5ffd5b506140e7613fcc565b6140f083613da1565b81526140fe60208401613a10565b602082015260408381013590820152606080840135908201526080808401359082015260a0808401359082015260c0808401359082015260e0808401359082015261414c6101008401613a10565b61010082015261415f61012084016140c1565b61012082015261417261014084016140c1565b6101408201526141856101608401613da1565b61016082015261018083810135908201526101a080840135908201526101c080840135908201526141b96101e084016140c1565b6101e08201526141cc6102008401613d7d565b610200820152610220838101359082015261024080840135908201526102608084013590820152610280808401359082015261420b6102a08401613a10565b6102a08201529392505050565b6001600160601b03828116828216039081111561192557611925613f66565b634e487b7160e01b5f52602160045260245ffd5b6001600160a01b038516815260a081016007851061426b5761426b614237565b60208201949094526001600160601b039290921660408301526001600160a01b031660608201526b32b8bab4bb37b1b0ba34b7b760a11b608090910152919050565b5f602082840312156142bd575f5ffd5b5051919050565b6001600160601b03818116838216019081111561192557611925613f66565b60208101600983106142f7576142f7614237565b91905290565b5f8235605e19833603018112614311575f5ffd5b9190910192915050565b818382375f9101908152919050565b5f6020828403121561433a575f5ffd5b61153982613d7d565b5f60208284031215614353575f5ffd5b813560028110611539575f5ffd5b8082018082111561192557611925613f66565b8051613a1b81613d8d565b5f5f5f5f60808587031215614392575f5ffd5b845161439d816139f9565b6020860151604087015191955093506143b5816139f9565b60608601519092506143c681613d8d565b939692955090935050565b5f60808284031280156143e2575f5ffd5b50604051608081016001600160401b038111828210171561440557614405613fb8565b604052823561441381613d8d565b81526020830135614423816139f9565b60208201526040830135614436816139f9565b60408201526060928301359281019290925250919050565b6001600160801b0381168114613a0d575f5ffd5b8035613a1b8161444e565b6101a0810161448c8261447f85613a10565b6001600160401b03169052565b6020838101359083015260408084013590830152606080840135908301526144b660808401614462565b6001600160801b031660808301526144d060a08401614462565b6001600160801b031660a08301526144ea60c08401613a10565b6001600160401b031660c083015261450460e08401613a10565b6001600160401b031660e083015261451f6101008401613a10565b6001600160401b031661010083015261453b6101208401613a10565b6001600160401b03166101208301526101408381013590830152610160808401359083015261456d6101808401613a10565b6001600160401b0381166101808401525092915050565b82815281516001600160a01b031660208201526102e0810160208301516001600160401b0381166040840152506040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e083015161010083015261010083015161460a6101208401826001600160401b03169052565b5061012083015163ffffffff81166101408401525061014083015163ffffffff8116610160840152506101608301516001600160a01b038116610180840152506101808301516101a08301526101a08301516101c08301526101c08301516101e08301526101e083015161468761020084018263ffffffff169052565b5061020083015160ff8116610220840152506102208301516102408301526102408301516102608301526102608301516102808301526102808301516102a08301526102a08301516146e56102c08401826001600160401b03169052565b509392505050565b805161ffff81168114613a1b575f5ffd5b5f60e0828403121561470e575f5ffd5b60405160e081016001600160401b038111828210171561473057614730613fb8565b60405290508061473f836146ed565b815261474d602084016146ed565b602082015261475e604084016146ed565b604082015261476f606084016146ed565b6060820152614780608084016146ed565b608082015261479160a084016146ed565b60a08201526147a260c084016146ed565b60c08201525092915050565b5f60e082840312156147be575f5ffd5b61153983836146fe565b8181038181111561192557611925613f66565b5f8235609e19833603018112614311575f5ffd5b5f602082840312156147ff575f5ffd5b81356115398161444e565b5f6020828403121561481a575f5ffd5b8135611539816140b0565b5f5f8335601e1984360301811261483a575f5ffd5b8301803591506001600160401b03821115614853575f5ffd5b60200191503681900382131561395d575f5ffd5b80516001600160601b0381168114613a1b575f5ffd5b805160038110613a1b575f5ffd5b8051613a1b816140b0565b805165ffffffffffff81168114613a1b575f5ffd5b5f6101008284031280156148bd575f5ffd5b506148c6613ff5565b82516148d181613d8d565b81526148df60208401614867565b60208201526148f060408401614374565b60408201526149016060840161487d565b60608201526149126080840161488b565b608082015261492360a08401614896565b60a082015260c0838101519082015260e0928301519281019290925250919050565b5f5f6101008385031215614957575f5ffd5b8251614962816140b0565b915061497184602085016146fe565b90509250929050565b8051613a1b8161444e565b80518015158114613a1b575f5ffd5b5f82601f8301126149a3575f5ffd5b81516001600160401b038111156149bc576149bc613fb8565b6149cf601f8201601f1916602001614080565b8181528460208386010111156149e3575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f6001600160401b03821115614a1757614a17613fb8565b5060051b60200190565b5f82601f830112614a30575f5ffd5b8151614a43614a3e826149ff565b614080565b8082825260208201915060208360051b860101925085831115614a64575f5ffd5b602085015b83811015614a81578051835260209283019201614a69565b5095945050505050565b5f82601f830112614a9a575f5ffd5b8151614aa8614a3e826149ff565b8082825260208201915060208360061b860101925085831115614ac9575f5ffd5b602085015b83811015614a815760408188031215614ae5575f5ffd5b614aed614018565b8151614af88161444e565b8152614b06602083016146ed565b602082015280845250602083019250604081019050614ace565b5f6101408284031215614b31575f5ffd5b614b3961403a565b8251815260208084015190820152604080840151908201529050614b5f606083016146ed565b6060820152614b7060808301614896565b6080820152614b8160a08301614985565b60a0820152614b9260c08301614985565b60c0820152614ba360e08301614985565b60e0820152614bb56101008301614985565b610100820152614bc86101208301614985565b61012082015292915050565b5f60208284031215614be4575f5ffd5b81516001600160401b03811115614bf9575f5ffd5b82016103c08185031215614c0b575f5ffd5b614c1361405d565b614c1c8261497a565b8152614c2a6020830161497a565b602082015260408281015190820152606080830151908201526080808301519082015260a0808301519082015260c08083015190820152614c6d60e08301614867565b60e0820152614c7f6101008301614867565b610100820152614c92610120830161487d565b610120820152614ca56101408301614985565b610140820152614cb86101608301614896565b61016082015261018082810151908201526101a08201516001600160401b03811115614ce2575f5ffd5b614cee86828501614994565b6101a0830152506101c08201516001600160401b03811115614d0e575f5ffd5b614d1a86828501614a21565b6101c0830152506101e08201516001600160401b03811115614d3a575f5ffd5b614d4686828501614a8b565b6101e083015250614d5a610200830161497a565b610200820152614d6d6102208301614867565b610220820152614d80610240830161488b565b6102408201526102608201516001600160401b03811115614d9f575f5ffd5b614dab86828501614a21565b61026083015250614dc0856102808401614b20565b610280820152949350505050565b6001600160f81b03198316815281515f908060208501600185015e5f92016001019182525092915050565b5f5f8335601e19843603018112614e0e575f5ffd5b8301803591506001600160401b03821115614e27575f5ffd5b6020019150600581901b360382131561395d575f5ffd5b634e487b7160e01b5f52601260045260245ffd5b5f82614e6057614e60614e3e565b500690565b5f60018201614e7657614e76613f66565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b5f82614e9f57614e9f614e3e565b500490565b8481526001600160a01b03841660208201526080810160028410614eca57614eca614237565b60408201939093526060015292915050565b5f81614eea57614eea613f66565b505f190190565b8082025f8212600160ff1b84141615614f0c57614f0c613f66565b818105831482151761192557611925613f6656'
