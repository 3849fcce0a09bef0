// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const settlementAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IWOPEN",
        "name": "token_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "challengeWindow_",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "fallbackAfter_",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "proposerBond_",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "treasury_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "data",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "builder",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "parents",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "operator",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "stakers",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "treasury",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burn",
            "type": "uint16"
          }
        ],
        "internalType": "struct FeePolicy.Policy",
        "name": "policy_",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      }
    ],
    "name": "Settlement_BondTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "credit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Settlement_CreditTooSmall",
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
    "name": "Settlement_EpochNotNext",
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
    "name": "Settlement_EpochNotPending",
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
    "name": "Settlement_EpochPending",
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
    "name": "Settlement_InvalidProof",
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
    "name": "Settlement_NoFault",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "claimed",
        "type": "uint256"
      }
    ],
    "name": "Settlement_NothingOwed",
    "type": "error"
  },
  {
    "inputs": [
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
    "name": "Settlement_OtherEpoch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "owed",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "unclaimed",
        "type": "uint256"
      }
    ],
    "name": "Settlement_Overclaim",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Settlement_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      }
    ],
    "name": "Settlement_PolicyNotWhole",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "lastTotal",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "added",
        "type": "uint256"
      }
    ],
    "name": "Settlement_SumsDiffer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "funded",
        "type": "uint256"
      }
    ],
    "name": "Settlement_Unfunded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "policyId",
        "type": "uint32"
      }
    ],
    "name": "Settlement_UnknownPolicy",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "Settlement_UnwrapNotAsked",
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
        "name": "finalisableAt",
        "type": "uint64"
      }
    ],
    "name": "Settlement_WindowClosed",
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
        "name": "finalisableAt",
        "type": "uint64"
      }
    ],
    "name": "Settlement_WindowOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Settlement_ZeroAddress",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BondDeposited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BondReturned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewarded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "BondSlashed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BondWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes4",
        "name": "error",
        "type": "bytes4"
      }
    ],
    "name": "ClaimSkipped",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      }
    ],
    "name": "Claimed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
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
        "name": "fault",
        "type": "bytes32"
      }
    ],
    "name": "EpochCancelled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "payoutRoot",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      }
    ],
    "name": "EpochFinalised",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "hash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "finalisableAt",
        "type": "uint64"
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
        "indexed": false,
        "internalType": "struct ISettlement.Epoch",
        "name": "proposal",
        "type": "tuple"
      }
    ],
    "name": "EpochProposed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "policyId",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "data",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "builder",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "parents",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "operator",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "stakers",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "treasury",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "burn",
        "type": "uint16"
      }
    ],
    "name": "PolicyChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "treasury",
        "type": "address"
      }
    ],
    "name": "TreasuryChanged",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
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
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "fault",
        "type": "bytes32"
      }
    ],
    "name": "cancel",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
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
                "internalType": "uint256",
                "name": "cumulative",
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
            "internalType": "struct ISettlement.Leaf",
            "name": "left",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "cumulative",
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
            "internalType": "struct ISettlement.Leaf",
            "name": "right",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.Place",
        "name": "before",
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
                "internalType": "uint256",
                "name": "cumulative",
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
            "internalType": "struct ISettlement.Leaf",
            "name": "left",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "cumulative",
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
            "internalType": "struct ISettlement.Leaf",
            "name": "right",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.Place",
        "name": "proposed",
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
        "name": "start",
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
        "name": "end",
        "type": "tuple"
      }
    ],
    "name": "challengeCumulative",
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
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
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
        "internalType": "struct ISettlement.Leaf",
        "name": "before",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
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
        "internalType": "struct ISettlement.Leaf",
        "name": "proposed",
        "type": "tuple"
      }
    ],
    "name": "challengeDecrease",
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
        "internalType": "enum ISettlement.Tree",
        "name": "tree",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "inner",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "sum",
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
    "name": "challengeDepth",
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
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
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
        "internalType": "struct ISettlement.Leaf",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "committedSum",
        "type": "uint256"
      }
    ],
    "name": "challengeLeaf",
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
        "name": "leaf",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "committedSum",
        "type": "uint256"
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
    "name": "challengeLineOrder",
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
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
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
        "internalType": "struct ISettlement.Leaf",
        "name": "missing",
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
                "internalType": "uint256",
                "name": "cumulative",
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
            "internalType": "struct ISettlement.Leaf",
            "name": "left",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "cumulative",
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
            "internalType": "struct ISettlement.Leaf",
            "name": "right",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.Place",
        "name": "place",
        "type": "tuple"
      }
    ],
    "name": "challengeOmission",
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
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
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
        "internalType": "struct ISettlement.Leaf",
        "name": "left",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
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
        "internalType": "struct ISettlement.Leaf",
        "name": "right",
        "type": "tuple"
      }
    ],
    "name": "challengeOrder",
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
        "internalType": "enum ISettlement.Tree",
        "name": "tree",
        "type": "uint8"
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
    "name": "challengeShape",
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
        "internalType": "enum ISettlement.Tree",
        "name": "tree",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "leftHash",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "leftSum",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "rightHash",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "rightSum",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "committedSum",
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
    "name": "challengeSum",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "challengeWindow",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
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
      },
      {
        "internalType": "bool",
        "name": "unwrap",
        "type": "bool"
      }
    ],
    "name": "claim",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "paid",
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
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
            "type": "uint256"
          },
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
          },
          {
            "internalType": "bool",
            "name": "unwrap",
            "type": "bool"
          }
        ],
        "internalType": "struct ISettlement.Claim[]",
        "name": "claims",
        "type": "tuple[]"
      }
    ],
    "name": "claimMany",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "claimed",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "creditOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "currentPolicy",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "policyId",
        "type": "uint32"
      },
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "data",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "builder",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "parents",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "operator",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "stakers",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "treasury",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burn",
            "type": "uint16"
          }
        ],
        "internalType": "struct FeePolicy.Policy",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "epochHash",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fallbackAfter",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "finalRoot",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
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
      }
    ],
    "name": "finalise",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lastFinal",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lastFinalisedAt",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      }
    ],
    "name": "leafHash",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "pending",
    "outputs": [
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
        "internalType": "uint64",
        "name": "finalisableAt",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "policyId",
        "type": "uint32"
      }
    ],
    "name": "policy",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "data",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "builder",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "parents",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "operator",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "stakers",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "treasury",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burn",
            "type": "uint16"
          }
        ],
        "internalType": "struct FeePolicy.Policy",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
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
        "name": "proposal",
        "type": "tuple"
      }
    ],
    "name": "propose",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "proposerBond",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "data",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "builder",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "parents",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "operator",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "stakers",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "treasury",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burn",
            "type": "uint16"
          }
        ],
        "internalType": "struct FeePolicy.Policy",
        "name": "newPolicy",
        "type": "tuple"
      }
    ],
    "name": "setPolicy",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "policyId",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newTreasury",
        "type": "address"
      }
    ],
    "name": "setTreasury",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "token",
    "outputs": [
      {
        "internalType": "contract IWOPEN",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "totalClaimed",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "treasury",
    "outputs": [
      {
        "internalType": "address",
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
      }
    ],
    "name": "veto",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "WOPEN_PaymentFailed",
    "type": "error"
  }
] as const

export const settlementInitCode =
  '0x610100604052348015610010575f5ffd5b506040516147d23803806147d283398101604081905261002f91610418565b8561003981610098565b506001600160a01b0387166080526001600160401b0385811660a052841660c090815260e08490526005805465ffffffffffff1916600117905542901b600355610082826100eb565b61008b8161015a565b505050505050505061056c565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b03811661011157604051628b898760e31b815260040160405180910390fd5b600880546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f8061016583610354565b90508061271081146101965760405163631cd7bd60e11b815260040161018d91815260200190565b60405180910390fd5b506007805490509150600783908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051610346979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff1661039d919061054d565b6103a7919061054d565b6103b1919061054d565b6103bb919061054d565b6103c5919061054d565b6103cf919061054d565b92915050565b6001600160a01b03811681146103e9575f5ffd5b50565b80516001600160401b0381168114610402575f5ffd5b919050565b805161ffff81168114610402575f5ffd5b5f5f5f5f5f5f5f8789036101a0811215610430575f5ffd5b885161043b816103d5565b60208a015190985061044c816103d5565b965061045a60408a016103ec565b955061046860608a016103ec565b94506080890151935060a089015161047f816103d5565b925060e060bf1982011215610492575f5ffd5b5060405160e081016001600160401b03811182821017156104c157634e487b7160e01b5f52604160045260245ffd5b6040526104d060c08a01610407565b81526104de60e08a01610407565b60208201526104f06101008a01610407565b60408201526105026101208a01610407565b60608201526105146101408a01610407565b60808201526105266101608a01610407565b60a08201526105386101808a01610407565b60c08201528091505092959891949750929550565b808201808211156103cf57634e487b7160e01b5f52601160045260245ffd5b60805160a05160c05160e0516141df6105f35f395f81816106bd01528181611a1b01528181611aa101528181611acb015281816120310152818161205e0152818161284a015261288001525f8181610232015261170a01525f818161055b0152611a7801525f81816107a201528181611917015281816124a5015261250e01526141df5ff3fe60806040526004361061021d575f3560e01c80637e0e4f5c1161011e578063cbbbd3c2116100a8578063d8003a3e1161006d578063d8003a3e146106f3578063e20ccec314610706578063e31979d414610753578063f0f4426014610772578063fc0c546a14610791575f5ffd5b8063cbbbd3c21461065a578063cc99d62314610679578063d2a00cad14610698578063d2e25d84146106ac578063d54ad2a1146106df575f5ffd5b806392c40454116100ee57806392c40454146105aa578063bf7e214f146105c9578063c7d29856146105e5578063c884ef8314610607578063ca288f181461063b575f5ffd5b80637e0e4f5c1461050c57806384cb838f1461052b578063861a14121461054a5780638fb360371461057d575f5ffd5b806348fc6f51116101aa57806366ff4f541161016f57806366ff4f541461043a5780636c6650de14610466578063734ef6dd1461049a57806375807250146104b95780637a9e5e4b146104ed575f5ffd5b806348fc6f5114610398578063490f5812146103ac5780635721ea4b146103cb5780635d793881146103ea57806361d027b314610409575f5ffd5b8063304e2216116101f0578063304e2216146102f357806333538d44146103125780633ce96c3114610331578063401f3bc014610350578063476f584f1461036f575f5ffd5b806308faf59c146102215780630ffa18a8146102715780632ded4731146102925780632e658e71146102b1575b5f5ffd5b34801561022c575f5ffd5b506102547f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020015b60405180910390f35b34801561027c575f5ffd5b5061029061028b36600461355b565b6107c4565b005b34801561029d575f5ffd5b506102906102ac36600461355b565b6108d3565b3480156102bc575f5ffd5b506102e56102cb3660046135e3565b6001600160401b03165f9081526001602052604090205490565b604051908152602001610268565b3480156102fe575f5ffd5b5061029061030d36600461360c565b610989565b34801561031d575f5ffd5b506102e561032c3660046136c8565b610a0c565b34801561033c575f5ffd5b5061029061034b366004613778565b610a54565b34801561035b575f5ffd5b506102e561036a3660046137ee565b610adb565b34801561037a575f5ffd5b50610383610b19565b60408051928352602083019190915201610268565b3480156103a3575f5ffd5b50610254610b3b565b3480156103b7575f5ffd5b506102906103c6366004613816565b610b61565b3480156103d6575f5ffd5b506102906103e5366004613831565b610ca0565b3480156103f5575f5ffd5b50610290610404366004613816565b610d20565b348015610414575f5ffd5b506008546001600160a01b03165b6040516001600160a01b039091168152602001610268565b348015610445575f5ffd5b506104596104543660046138c1565b610eec565b604051610268919061394f565b348015610471575f5ffd5b5061048561048036600461395d565b610ff1565b60405163ffffffff9091168152602001610268565b3480156104a5575f5ffd5b506102906104b4366004613976565b61101a565b3480156104c4575f5ffd5b506102e56104d33660046139b0565b6001600160a01b03165f9081526004602052604090205490565b3480156104f8575f5ffd5b506102906105073660046139b0565b6110e7565b348015610517575f5ffd5b506102906105263660046139c9565b61115f565b348015610536575f5ffd5b50610290610545366004613a35565b61120a565b348015610555575f5ffd5b506102547f000000000000000000000000000000000000000000000000000000000000000081565b348015610588575f5ffd5b50610591611295565b6040516001600160e01b03199091168152602001610268565b3480156105b5575f5ffd5b506102906105c4366004613b23565b6112b9565b3480156105d4575f5ffd5b505f546001600160a01b0316610422565b3480156105f0575f5ffd5b506105f9611308565b604051610268929190613b67565b348015610612575f5ffd5b506102e56106213660046139b0565b6001600160a01b03165f9081526002602052604090205490565b348015610646575f5ffd5b506102906106553660046137ee565b6113ed565b348015610665575f5ffd5b50610290610674366004613b82565b6114a2565b348015610684575f5ffd5b506102e5610693366004613bee565b61154a565b3480156106a3575f5ffd5b506102546116dd565b3480156106b7575f5ffd5b506102e57f000000000000000000000000000000000000000000000000000000000000000081565b3480156106ea575f5ffd5b506102e56116ea565b610290610701366004613816565b6116fd565b348015610711575f5ffd5b5061071a611c26565b604080516001600160401b039586168152602081019490945291909316908201526001600160a01b039091166060820152608001610268565b34801561075e575f5ffd5b5061029061076d3660046139c9565b611cc1565b34801561077d575f5ffd5b5061029061078c3660046139b0565b611d32565b34801561079c575f5ffd5b506104227f000000000000000000000000000000000000000000000000000000000000000081565b6107cd85611d47565b506107db8585858585611dee565b505f6107e78686611ec4565b90505f6107f382611f4f565b90505f6108036020850185613c2c565b91505081811182821015610815575085155b8282148015610825575084358411155b1561083a578615158061083757508515155b90505b82821480156108495750843584115b156108785786158061087557508515801561087557505f88600281111561087257610872613c71565b14155b90505b8061088660208b018b6135e3565b906108b5576040516340ed6e5d60e11b81526001600160401b0390911660048201526024015b60405180910390fd5b506108c83364736861706560d81b611fec565b505050505050505050565b6108dc85611d47565b506109128585856040516020016108f591815260200190565b604051602081830303815290604052805190602001208585611dee565b506109256109208686611ec4565b611f4f565b6109326020830183613c2c565b91909110905061094560208701876135e3565b9061096f576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b506109823364736861706560d81b611fec565b5050505050565b61099283611d47565b506109b58360016109a28561219e565b846109b06080880188613c85565b611dee565b5060608201358114156109cb60208501856135e3565b906109f5576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610a0733633632b0b360e11b611fec565b505050565b5f5f610a188a8a610adb565b90505f80610a2b838c8c8c8c8c8c6121b8565b91509150610a448c8c610a3e8585612294565b886122fa565b9c9b505050505050505050505050565b610a5d83611d47565b50610a678261253f565b602082013515801590610a8e5750610a8c83610a8660208501856139b0565b836125c0565b155b610a9b60208501856135e3565b90610ac5576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610a07336737b6b4b9b9b4b7b760c11b611fec565b60408051468152306020808301919091526001600160a01b0385169282019290925260608101839052608090205f9081529081205b90505b92915050565b5f5f600654610b3360035460601c6001600160601b031690565b915091509091565b6005545f90610b549060019065ffffffffffff16613cb7565b65ffffffffffff16905090565b610b6d335b5f36612740565b5f610b7782611d47565b9050806020015165ffffffffffff164210825f016020810190610b9a91906135e3565b82602001519091610bd7576040516365b1a94560e01b81526001600160401b03909216600483015265ffffffffffff1660248201526044016108ac565b50600190505f610bea60208501856135e3565b6001600160401b0316815260208082019290925260409081015f9081208190558151606081018352845165ffffffffffff16808252818501839052920152600555610c4590610c3b908401846135e3565b826040015161282f565b33610c5360208401846135e3565b6001600160401b03167fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d3043604051610c9490637665746f60e01b815260200190565b60405180910390a35050565b610ca988611d47565b50610cc28888610cbb898989896128e1565b8585611dee565b50610cce85848461291f565b610cdb60208a018a6135e3565b90610d05576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610d16336273756d60e81b611fec565b5050505050505050565b5f610d2a82611d47565b9050806020015165ffffffffffff16421015825f016020810190610d4e91906135e3565b82602001519091610d8b576040516309a9ab1360e11b81526001600160401b03909216600483015265ffffffffffff1660248201526044016108ac565b50506040518060600160405280825f01516001610da89190613cd5565b65ffffffffffff90811682525f60208084018290526040938401919091528351600580549286015195909401516001600160a01b0316600160601b026001600160601b03958416600160301b026bffffffffffffffffffffffff19909316919093161717929092169190911790556060820135600655600354610e6990610e35906001600160601b031690565b610e4560a0850160808601613d09565b6fffffffffffffffffffffffffffffffff60601b60609190911b16174260c01b1790565b600355610e7c610c3b60208401846135e3565b610e8960208301836135e3565b6001600160401b03167f459bde21f57f52471d022ac3c4c2ea771f711d468722874d66bb8953589010276060840135610ec860a0860160808701613d09565b604080519283526001600160801b0390911660208301520160405180910390a25050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152600754829063ffffffff821610610f575760405163459940bd60e01b815263ffffffff90911660048201526024016108ac565b5060078263ffffffff1681548110610f7157610f71613d22565b5f9182526020918290206040805160e081018252929091015461ffff80821684526201000082048116948401949094526401000000008104841691830191909152600160301b810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015292915050565b5f610ffb33610b66565b61101261100d36849003840184613d47565b61293a565b90505b919050565b61102333610b66565b6040805160608101825260055465ffffffffffff8082168352600160301b82041660208301819052600160601b9091046001600160a01b03169282019290925290158015906110855750805f015165ffffffffffff16846001600160401b0316145b84906110b0576040516352eba4b960e11b81526001600160401b0390911660048201526024016108ac565b506001600160a01b0383166110d757604051628b898760e31b815260040160405180910390fd5b6110e18383611fec565b50505050565b5f5433906001600160a01b0316811461111d5760405162d1953b60e31b81526001600160a01b03821660048201526024016108ac565b816001600160a01b03163b5f03611152576040516361798f2f60e11b81526001600160a01b03831660048201526024016108ac565b61115b82612b2b565b5050565b61116883611d47565b506111728261253f565b61117c8382612b7e565b5061118a60208201826139b0565b6001600160a01b03166111a060208401846139b0565b6001600160a01b03161480156111bd575081602001358160200135105b6111ca60208501856135e3565b906111f4576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610a073367646563726561736560c01b611fec565b61121387611d47565b505f61122188878585612bcd565b61122c888888612d4f565b6112369190613e02565b9050806112448988876125c0565b141561125360208a018a6135e3565b9061127d576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610d16336963756d756c617469766560b01b611fec565b5f8054600160a01b900460ff166112ab57505f90565b638fb3603760e01b5b905090565b6112c283611d47565b506112f18360026112e36112d960208701876139b0565b8660200135610adb565b846109b06040880188613c85565b50602080830135821415906109cb908501856135e3565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260075461134e90600190613e15565b91508160078363ffffffff168154811061136a5761136a613d22565b5f9182526020918290206040805160e081018252929091015461ffff80821684526201000082048116948401949094526401000000008104841691830191909152600160301b810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015290939092509050565b335f818152600460205260409020549081838082101561143957604051639712e99960e01b81526001600160a01b039093166004840152602483019190915260448201526064016108ac565b50505081816114489190613e15565b335f8181526004602090815260409182902093909355518481526001600160a01b038616927f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d910160405180910390a3610a078383612d89565b6114ab83611d47565b505f6114b78484612e0e565b6060015190505f6114c88584612e0e565b606001519050808210801561150057506114fe6114ea36869003860186613e28565b6114f936869003860186613e28565b612e56565b155b61150d60208701876135e3565b90611537576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610982336437b93232b960d91b611fec565b5f805b828110156116d6573684848381811061156857611568613d22565b905060200281019061157a9190613eab565b9050306333538d4461158f60208401846139b0565b602084013560408501356115a66060870187613c2c565b6115b36080890189613c2c565b6115c360c08b0160a08c01613ebf565b6040518963ffffffff1660e01b81526004016115e6989796959493929190613f08565b6020604051808303815f875af1925050508015611620575060408051601f3d908101601f1916820190925261161d91810190613f60565b60015b6116bf573d80801561164d576040519150601f19603f3d011682016040523d82523d5f602084013e611652565b606091505b5061166060208301836139b0565b6001600160a01b03167ff050e343ddcc21f898930fa9b30b2476a02e237ddf17cf2884f4d0553a13b72c602084013561169884613f77565b604080519283526001600160e01b031990911660208301520160405180910390a2506116cd565b6116c98185613e02565b9350505b5060010161154d565b5092915050565b5f6112b460035460c01c90565b5f6112b46003546001600160601b031690565b6003546001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166117348260c01c90565b61173e9190613e02565b42101561175057611750335f36612740565b6040805160608101825260055465ffffffffffff808216808452600160301b8304909116602080850191909152600160601b9092046001600160a01b0316938301939093529091906117a4908501856135e3565b6001600160401b0316146117bb60208501856135e3565b825190916117f55760405163fc26c19960e01b81526001600160401b03909216600483015265ffffffffffff1660248201526044016108ac565b505060208082015165ffffffffffff161590611813908501856135e3565b9061183d57604051630fabdaf160e11b81526001600160401b0390911660048201526024016108ac565b5061184e60c0840160a08501613d09565b6001600160801b031661186a8360601c6001600160601b031690565b6118749190613e02565b61188460a0850160808601613d09565b6001600160801b03161461189e60a0850160808601613d09565b6118b18460601c6001600160601b031690565b6118c160c0870160a08801613d09565b9091926118fd57604051631f4c20a360e11b81526001600160801b039384166004820152602481019290925290911660448201526064016108ac565b50506040516370a0823160e01b81523060048201525f91507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611964573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119889190613f60565b61199b906001600160601b038516613e02565b9050806119ae60a0860160808701613d09565b6001600160801b031611156119c960a0860160808701613d09565b8290916119fa57604051637aad98d360e11b81526001600160801b03909216600483015260248201526044016108ac565b5050335f9081526004602052604081205490611a163483613e02565b9050807f000000000000000000000000000000000000000000000000000000000000000080821015611a6457604051631dba615760e11b8152600481019290925260248201526044016108ac565b50505f611a7087612ee6565b90505f611a9d7f000000000000000000000000000000000000000000000000000000000000000042613fb5565b90507f00000000000000000000000000000000000000000000000000000000000000003414611b0057611af07f000000000000000000000000000000000000000000000000000000000000000084613e15565b335f908152600460205260409020555b60408051606081018252875165ffffffffffff90811680835290841660208084018290523393909401839052600580546bffffffffffffffffffffffff1916909217600160301b909102176001600160601b0316600160601b90920291909117905582906001905f90611b75908c018c6135e3565b6001600160401b0316815260208101919091526040015f20553415611bca5760405134815233907f8ed8c6869618197b68315ade66e75ed3906c97b111fa3ab81e5760046825c7db9060200160405180910390a25b33611bd860208a018a6135e3565b6001600160401b03167f42bd026fb4eb0f1941ca39577dbe5ad776e2ea93164560c926721629ce0380af84848c604051611c1493929190613fd4565b60405180910390a35050505050505050565b6040805160608101825260055465ffffffffffff8082168352600160301b82041660208301819052600160601b9091046001600160a01b0316928201929092525f91829182918291908203611c8757505f9350839250829150819050611cbb565b805165ffffffffffff9081165f81815260016020908152604091829020549085015191909401519197509295509116925090505b90919293565b611cca83611d47565b505f611cd68484612b7e565b6060015190505f611ce78584612b7e565b60600151905080821080156115005750611d0460208401846139b0565b6001600160a01b0316611d1a60208601866139b0565b6001600160a01b0316101561150d60208701876135e3565b611d3b33610b66565b611d4481612efb565b50565b60408051606080820183525f8083526020808401829052928401528251908101835260055465ffffffffffff8082168352600160301b820416828401819052600160601b9091046001600160a01b03169382019390935291151590611dae908401846135e3565b90611dd8576040516352eba4b960e11b81526001600160401b0390911660048201526024016108ac565b5061101582825f015165ffffffffffff16612f6a565b611e1560405180608001604052805f81526020015f81526020015f81526020015f81525090565b611e41838335611e286020860186613c2c565b611e356040880188613c2c565b8a959493929190612fba565b90505f5f611e4f8888613114565b8451919350915082148015611e675750808360200151145b611e7460208a018a6135e3565b845f01518560200151909192611eb657604051631fa9af1560e21b81526001600160401b039093166004840152602483019190915260448201526064016108ac565b505050505095945050505050565b5f6002826002811115611ed957611ed9613c71565b03611f0057611ef0610120840161010085016135e3565b6001600160401b03169050610b13565b6001826002811115611f1457611f14613c71565b14611f2e57611f2960e0840160c085016135e3565b611f3f565b611f3f610100840160e085016135e3565b6001600160401b03169392505050565b5f60028210611fe557611fd5611f66600184613e15565b5f60076001600160801b038311901b905060066001600160401b0383831c11901b17600563ffffffff83831c11901b17600461ffff83831c11901b17600360ff83831c11901b176002600f83831c116d010102020202030303030303030360801b911b9190911791821c1a1790565b611fe0906001613e02565b611012565b5f92915050565b6040805160608101825260055465ffffffffffff8082168352600160301b8204166020830152600160601b90046001600160a01b0316918101919091525f61205560027f0000000000000000000000000000000000000000000000000000000000000000614110565b90505f612082827f0000000000000000000000000000000000000000000000000000000000000000613e15565b835165ffffffffffff9081165f908152600160209081526040808320839055805160608101825288519094168085528483018490529381018390526005939093556001600160a01b038916825260049052908120805492935084929091906120eb908490613e02565b909155505060408084015184518251858152602081018590526001600160a01b03808a169493169265ffffffffffff909216917f83379f065cb6730419601539aa9cbd70f335629960139bb85af847812dcd4ca6910160405180910390a482516040518581526001600160a01b0387169165ffffffffffff16907fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d30439060200160405180910390a361098261dead82612d89565b5f61101246306121b336869003860186613e28565b6131a6565b5f8084831480156121ca575060408511155b80156121d6575086851c155b87908690859061220a576040516338fe046160e11b81526004810193909352602483019190915260448201526064016108ac565b5050506040518685038660051b88018960061b9950885b8181101561227d578281013560408c168e81528d6020821752823560408218528160608218525060805f209d50808d019c50808d101561226d57634e487b715f5260116020526024601cfd5b5060019a909a1c99602001612221565b50505060405250505f606052509495939450505050565b600354600654831415806122ba57506122b68160601c6001600160601b031690565b8214155b15610b13576122c7610b3b565b604051631fa9af1560e21b81526001600160401b03909116600482015260248101849052604481018390526064016108ac565b6001600160a01b0384165f9081526002602052604081205485858280821161234e57604051630f125c0160e41b81526001600160a01b039093166004840152602483019190915260448201526064016108ac565b5050508215806123665750336001600160a01b038716145b8061237957506001600160a01b0386163b155b863390916123ad57604051630df9861960e11b81526001600160a01b039283166004820152911660248201526044016108ac565b505080850391505f6001600160601b0385166123d28660601c6001600160601b031690565b03905086838280821115612412576040516359843d9b60e01b81526001600160a01b039093166004840152602483019190915260448201526064016108ac565b5050506001600160a01b0387165f90815260026020526040902086905582850160035560408051848152602081018890526001600160a01b038916917f987d620f307ff6b94d58743cb7a7509f24071586a77759b77c2d4e29f75a2f9a910160405180910390a283156125015760405163040b850f60e31b81526001600160a01b038881166004830152602482018590527f0000000000000000000000000000000000000000000000000000000000000000169063205c2878906044015f604051808303815f87803b1580156124e6575f5ffd5b505af11580156124f8573d5f5f3e3d5ffd5b50505050612535565b6125356001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168885613238565b5050949350505050565b5f806125b260208401356125566040860186613c85565b356125646040870187613c85565b612572906020810190613c2c565b61257f6040890189613c85565b61258d906040810190613c2c565b6125a761259d60208c018c6139b0565b8b60200135610adb565b9594939291906121b8565b915091506110e18282612294565b5f366125cc8380613c85565b90506001600160a01b0384166125e560208301836139b0565b6001600160a01b03161480156125fe5750602081013515155b156126195761260d8582612b7e565b50602001359050612739565b366126276020850185613c85565b905061265a8660026020850135156126426040870187613c85565b6020860135156126556040880188613c85565b61326d565b6020820135156126c9576001600160a01b03851661267b60208401846139b0565b6001600160a01b03161061269260208801886135e3565b906126bc576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b506126c78683612b7e565b505b602081013515612733576126e060208201826139b0565b6001600160a01b03908116908616106126fc60208801886135e3565b90612726576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b506127318682612b7e565b505b5f925050505b9392505050565b5f5f6127736127565f546001600160a01b031690565b863061276560045f898b61412f565b61276e91614156565b613325565b91509150816109825763ffffffff81161561280c575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee906127cd9088908890889060040161418c565b5f604051808303815f87803b1580156127e4575f5ffd5b505af11580156127f6573d5f5f3e3d5ffd5b50505f805460ff60a01b19169055506109829050565b60405162d1953b60e31b81526001600160a01b03861660048201526024016108ac565b6001600160a01b0381165f90815260046020526040812080547f00000000000000000000000000000000000000000000000000000000000000009290612876908490613e02565b90915550506040517f000000000000000000000000000000000000000000000000000000000000000081526001600160a01b038216906001600160401b038416907f865a01e3b462dc97ed9404218cb1663ad1409429473d3ab5d444c92c39cdaad290602001610c94565b604080516020808201969096528082019490945260608401929092526080808401919091528151808403909101815260a09092019052805191012090565b5f838301848110806129315750828114155b95945050505050565b5f5f612945836133b7565b905080612710811461296d5760405163631cd7bd60e11b81526004016108ac91815260200190565b506007805490509150600783908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051612b1d979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b612ba560405180608001604052805f81526020015f81526020015f81526020015f81525090565b610b10836002612bbb6112d960208701876139b0565b60208601356109b06040880188613c85565b5f612bd883806141cb565b606001351580612c1057506001600160a01b038416612bf784806141cb565b612c059060208101906139b0565b6001600160a01b0316105b8015612c605750612c2460208401846141cb565b606001351580612c605750612c3c60208401846141cb565b612c4a9060208101906139b0565b6001600160a01b0316846001600160a01b031611155b8015612caa5750612c7182806141cb565b606001351580612caa57506001600160a01b038416612c9083806141cb565b612c9e9060208101906139b0565b6001600160a01b031611155b8015612cf95750612cbe60208301836141cb565b606001351580612cf95750612cd660208301836141cb565b612ce49060208101906139b0565b6001600160a01b0316846001600160a01b0316105b612d0660208701876135e3565b90612d30576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50612d3b8584613432565b612d458684613432565b6129319190613e15565b5f5f612d59610b3b565b9050806001600160401b03165f03612d74575f915050612739565b612d7e8582612f6a565b6129318585856125c0565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114612dd2576040519150601f19603f3d011682016040523d82523d5f602084013e612dd7565b606091505b5050905080838390916109825760405163a89af23760e01b81526001600160a01b03909216600483015260248201526044016108ac565b612e3560405180608001604052805f81526020015f81526020015f81526020015f81525090565b610b10836001612e448561219e565b60608601356109b06080880188613c85565b805182515f916001600160a01b03918216911614612e865750805182516001600160a01b03918216911610610b13565b81602001516001600160401b031683602001516001600160401b031614612ecb5781602001516001600160401b031683602001516001600160401b0316109050610b13565b506040908101519101516001600160401b0391821691161090565b5f6040516101a08382376101a0902092915050565b6001600160a01b038116612f2157604051628b898760e31b815260040160405180910390fd5b600880546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f612f7483612ee6565b6001600160401b0383165f9081526001602052604090205490915081908082146109825760405163cb09a73960e01b8152600481019290925260248201526044016108ac565b612fe160405180608001604052805f81526020015f81526020015f81526020015f81525090565b838281148015612ff2575060408111155b8015612ffe575086811c155b879082908590613032576040516338fe046160e11b81526004810193909352602483019190915260448201526064016108ac565b5050508882526020820188905261304a816040613e15565b87901b60608301525f5b81811015613107575f87878381811061306f5761306f613d22565b9050602002013590505f86868481811061308b5761308b613d22565b905060200201359050828a901c6001165f036130bb576130b4855f0151866020015184846128e1565b85526130e8565b6130ce8282875f015188602001516128e1565b85526040850180518291906130e4908390613e02565b9052505b80856020018181516130fa9190613e02565b9052505050600101613054565b5050979650505050505050565b5f80600283600281111561312a5761312a613c71565b0361315757606084013561314460a0860160808701613d09565b9092506001600160801b0316905061319f565b600183600281111561316b5761316b613c71565b1461317a578360200135613180565b83604001355b61319060c0860160a08701613d09565b9092506001600160801b031690505b9250929050565b5f6132308484845f015185602001518660400151876060015160405160200161320f969594939291909586526001600160a01b0394851660208701529290931660408501526001600160401b03908116606085015291909116608083015260a082015260c00190565b604051602081830303815290604052805190602001205f9081526020902090565b949350505050565b61324583838360016134c4565b610a0757604051635274afe760e01b81526001600160a01b03841660048201526024016108ac565b5f6132788787611ec4565b90505f61328482611f4f565b9050858061329f57508061329b6020870187613c2c565b9050145b80156132bf575083806132bf5750806132bb6020850185613c2c565b9050145b80156132ee5750856132dc576132d785356001613e02565b6132de565b5f5b846132ea5783356132ec565b825b145b6132fb60208a018a6135e3565b906108c8576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156133ad575f516020805191945081901c150291505b5094509492505050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff166134009190613e02565b61340a9190613e02565b6134149190613e02565b61341e9190613e02565b6134289190613e02565b6110129190613e02565b5f3661343e83806141cb565b90503661344e60208501856141cb565b905061347c8560016060850135156134696080870187613c85565b6060860135156126556080880188613c85565b6060820135156134a65760608201356134958684612e0e565b604001516134a39190613e02565b92505b6060810135156134bc576134ba8582612e0e565b505b505092915050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661351a57838315161561350e573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f6101a08284031215613537575f5ffd5b50919050565b803560038110611015575f5ffd5b5f60608284031215613537575f5ffd5b5f5f5f5f5f6102208688031215613570575f5ffd5b61357a8787613526565b94506135896101a0870161353d565b93506101c086013592506101e086013591506102008601356001600160401b038111156135b4575f5ffd5b6135c08882890161354b565b9150509295509295909350565b80356001600160401b0381168114611015575f5ffd5b5f602082840312156135f3575f5ffd5b610b10826135cd565b5f60a08284031215613537575f5ffd5b5f5f5f6101e0848603121561361f575f5ffd5b6136298585613526565b92506101a08401356001600160401b03811115613644575f5ffd5b613650868287016135fc565b93969395505050506101c0919091013590565b80356001600160a01b0381168114611015575f5ffd5b5f5f83601f840112613689575f5ffd5b5081356001600160401b0381111561369f575f5ffd5b6020830191508360208260051b850101111561319f575f5ffd5b80358015158114611015575f5ffd5b5f5f5f5f5f5f5f5f60c0898b0312156136df575f5ffd5b6136e889613663565b9750602089013596506040890135955060608901356001600160401b03811115613710575f5ffd5b61371c8b828c01613679565b90965094505060808901356001600160401b0381111561373a575f5ffd5b6137468b828c01613679565b9094509250613759905060a08a016136b9565b90509295985092959890939650565b5f60408284031215613537575f5ffd5b5f5f5f6101e0848603121561378b575f5ffd5b6137958585613526565b92506101a08401356001600160401b038111156137b0575f5ffd5b6137bc8682870161354b565b9250506101c08401356001600160401b038111156137d8575f5ffd5b6137e486828701613768565b9150509250925092565b5f5f604083850312156137ff575f5ffd5b61380883613663565b946020939093013593505050565b5f6101a08284031215613827575f5ffd5b610b108383613526565b5f5f5f5f5f5f5f5f610280898b031215613849575f5ffd5b6138538a8a613526565b97506138626101a08a0161353d565b96506101c089013595506101e089013594506102008901359350610220890135925061024089013591506102608901356001600160401b038111156138a5575f5ffd5b6138b18b828c0161354b565b9150509295985092959890939650565b5f602082840312156138d1575f5ffd5b813563ffffffff81168114612739575f5ffd5b61ffff815116825261ffff602082015116602083015261ffff604082015116604083015261ffff606082015116606083015261ffff608082015116608083015260a081015161393960a084018261ffff169052565b5060c0810151610a0760c084018261ffff169052565b60e08101610b1382846138e4565b5f60e082840312801561396e575f5ffd5b509092915050565b5f5f5f60608486031215613988575f5ffd5b613991846135cd565b925061399f60208501613663565b929592945050506040919091013590565b5f602082840312156139c0575f5ffd5b610b1082613663565b5f5f5f6101e084860312156139dc575f5ffd5b6139e68585613526565b92506101a08401356001600160401b03811115613a01575f5ffd5b613a0d8682870161354b565b9250506101c08401356001600160401b03811115613a29575f5ffd5b6137e48682870161354b565b5f5f5f5f5f5f5f6103e0888a031215613a4c575f5ffd5b613a568989613526565b9650613a66896101a08a01613526565b9550613a756103408901613663565b94506103608801356001600160401b03811115613a90575f5ffd5b613a9c8a828b01613768565b9450506103808801356001600160401b03811115613ab8575f5ffd5b613ac48a828b01613768565b9350506103a08801356001600160401b03811115613ae0575f5ffd5b613aec8a828b01613768565b9250506103c08801356001600160401b03811115613b08575f5ffd5b613b148a828b01613768565b91505092959891949750929550565b5f5f5f6101e08486031215613b36575f5ffd5b613b408585613526565b92506101a08401356001600160401b03811115613b5b575f5ffd5b6136508682870161354b565b63ffffffff83168152610100810161273960208301846138e4565b5f5f5f6101e08486031215613b95575f5ffd5b613b9f8585613526565b92506101a08401356001600160401b03811115613bba575f5ffd5b613bc6868287016135fc565b9250506101c08401356001600160401b03811115613be2575f5ffd5b6137e4868287016135fc565b5f5f60208385031215613bff575f5ffd5b82356001600160401b03811115613c14575f5ffd5b613c2085828601613679565b90969095509350505050565b5f5f8335601e19843603018112613c41575f5ffd5b8301803591506001600160401b03821115613c5a575f5ffd5b6020019150600581901b360382131561319f575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b5f8235605e19833603018112613c99575f5ffd5b9190910192915050565b634e487b7160e01b5f52601160045260245ffd5b65ffffffffffff8281168282160390811115610b1357610b13613ca3565b65ffffffffffff8181168382160190811115610b1357610b13613ca3565b80356001600160801b0381168114611015575f5ffd5b5f60208284031215613d19575f5ffd5b610b1082613cf3565b634e487b7160e01b5f52603260045260245ffd5b803561ffff81168114611015575f5ffd5b5f60e0828403128015613d58575f5ffd5b5060405160e081016001600160401b0381118282101715613d8757634e487b7160e01b5f52604160045260245ffd5b604052613d9383613d36565b8152613da160208401613d36565b6020820152613db260408401613d36565b6040820152613dc360608401613d36565b6060820152613dd460808401613d36565b6080820152613de560a08401613d36565b60a0820152613df660c08401613d36565b60c08201529392505050565b80820180821115610b1357610b13613ca3565b81810381811115610b1357610b13613ca3565b5f6080828403128015613e39575f5ffd5b50604051608081016001600160401b0381118282101715613e6857634e487b7160e01b5f52604160045260245ffd5b604052613e7483613663565b8152613e82602084016135cd565b6020820152613e93604084016135cd565b60408201526060928301359281019290925250919050565b5f823560be19833603018112613c99575f5ffd5b5f60208284031215613ecf575f5ffd5b610b10826136b9565b8183525f6001600160fb1b03831115613eef575f5ffd5b8260051b80836020870137939093016020019392505050565b60018060a01b038916815287602082015286604082015260c060608201525f613f3560c083018789613ed8565b8281036080840152613f48818688613ed8565b91505082151560a08301529998505050505050505050565b5f60208284031215613f70575f5ffd5b5051919050565b805160208201516001600160e01b0319811691906004821015613fae576001600160e01b0319600483900360031b81901b82161692505b5050919050565b6001600160401b038181168382160190811115610b1357610b13613ca3565b8381526001600160401b03831660208201526101e0810161400860408301613ffb856135cd565b6001600160401b03169052565b602083013560608381019190915260408401356080808501919091529084013560a0840152614038908401613cf3565b6001600160801b031660c083015261405260a08401613cf3565b6001600160801b031660e083015261406c60c084016135cd565b6001600160401b031661010083015261408760e084016135cd565b6001600160401b03166101208301526140a361010084016135cd565b6001600160401b03166101408301526140bf61012084016135cd565b6001600160401b03811661016084015250610140830135610180838101919091526101608401356101a08401526140f79084016135cd565b6001600160401b0381166101c084015250949350505050565b5f8261412a57634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f8585111561413d575f5ffd5b83861115614149575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156116d6576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b5f8235609e19833603018112613c99575f5ffd'
