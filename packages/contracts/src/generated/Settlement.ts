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
  '0x610100604052348015610010575f5ffd5b506040516147e83803806147e883398101604081905261002f91610418565b8561003981610098565b506001600160a01b0387166080526001600160401b0385811660a052841660c090815260e08490526005805465ffffffffffff1916600117905542901b600355610082826100eb565b61008b8161015a565b505050505050505061056c565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b03811661011157604051628b898760e31b815260040160405180910390fd5b600880546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f8061016583610354565b90508061271081146101965760405163631cd7bd60e11b815260040161018d91815260200190565b60405180910390fd5b506007805490509150600783908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051610346979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff1661039d919061054d565b6103a7919061054d565b6103b1919061054d565b6103bb919061054d565b6103c5919061054d565b6103cf919061054d565b92915050565b6001600160a01b03811681146103e9575f5ffd5b50565b80516001600160401b0381168114610402575f5ffd5b919050565b805161ffff81168114610402575f5ffd5b5f5f5f5f5f5f5f8789036101a0811215610430575f5ffd5b885161043b816103d5565b60208a015190985061044c816103d5565b965061045a60408a016103ec565b955061046860608a016103ec565b94506080890151935060a089015161047f816103d5565b925060e060bf1982011215610492575f5ffd5b5060405160e081016001600160401b03811182821017156104c157634e487b7160e01b5f52604160045260245ffd5b6040526104d060c08a01610407565b81526104de60e08a01610407565b60208201526104f06101008a01610407565b60408201526105026101208a01610407565b60608201526105146101408a01610407565b60808201526105266101608a01610407565b60a08201526105386101808a01610407565b60c08201528091505092959891949750929550565b808201808211156103cf57634e487b7160e01b5f52601160045260245ffd5b60805160a05160c05160e0516141f56105f35f395f81816106bd015281816119f301528181611a7901528181611aa3015281816120090152818161203601528181612863015261289901525f818161023201526116e201525f818161055b0152611a5001525f81816107a2015281816118ef0152818161247d01526124e601526141f55ff3fe60806040526004361061021d575f3560e01c80637e0e4f5c1161011e578063cbbbd3c2116100a8578063d8003a3e1161006d578063d8003a3e146106f3578063e20ccec314610706578063e31979d414610753578063f0f4426014610772578063fc0c546a14610791575f5ffd5b8063cbbbd3c21461065a578063cc99d62314610679578063d2a00cad14610698578063d2e25d84146106ac578063d54ad2a1146106df575f5ffd5b806392c40454116100ee57806392c40454146105aa578063bf7e214f146105c9578063c7d29856146105e5578063c884ef8314610607578063ca288f181461063b575f5ffd5b80637e0e4f5c1461050c57806384cb838f1461052b578063861a14121461054a5780638fb360371461057d575f5ffd5b806348fc6f51116101aa57806366ff4f541161016f57806366ff4f541461043a5780636c6650de14610466578063734ef6dd1461049a57806375807250146104b95780637a9e5e4b146104ed575f5ffd5b806348fc6f5114610398578063490f5812146103ac5780635721ea4b146103cb5780635d793881146103ea57806361d027b314610409575f5ffd5b8063304e2216116101f0578063304e2216146102f357806333538d44146103125780633ce96c3114610331578063401f3bc014610350578063476f584f1461036f575f5ffd5b806308faf59c146102215780630ffa18a8146102715780632ded4731146102925780632e658e71146102b1575b5f5ffd5b34801561022c575f5ffd5b506102547f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020015b60405180910390f35b34801561027c575f5ffd5b5061029061028b366004613571565b6107c4565b005b34801561029d575f5ffd5b506102906102ac366004613571565b6108d3565b3480156102bc575f5ffd5b506102e56102cb3660046135f9565b6001600160401b03165f9081526001602052604090205490565b604051908152602001610268565b3480156102fe575f5ffd5b5061029061030d366004613622565b610989565b34801561031d575f5ffd5b506102e561032c3660046136de565b610a0c565b34801561033c575f5ffd5b5061029061034b36600461378e565b610a54565b34801561035b575f5ffd5b506102e561036a366004613804565b610adb565b34801561037a575f5ffd5b50610383610af1565b60408051928352602083019190915201610268565b3480156103a3575f5ffd5b50610254610b13565b3480156103b7575f5ffd5b506102906103c636600461382c565b610b39565b3480156103d6575f5ffd5b506102906103e5366004613847565b610c78565b3480156103f5575f5ffd5b5061029061040436600461382c565b610cf8565b348015610414575f5ffd5b506008546001600160a01b03165b6040516001600160a01b039091168152602001610268565b348015610445575f5ffd5b506104596104543660046138d7565b610ec4565b6040516102689190613965565b348015610471575f5ffd5b50610485610480366004613973565b610fc9565b60405163ffffffff9091168152602001610268565b3480156104a5575f5ffd5b506102906104b436600461398c565b610ff2565b3480156104c4575f5ffd5b506102e56104d33660046139c6565b6001600160a01b03165f9081526004602052604090205490565b3480156104f8575f5ffd5b506102906105073660046139c6565b6110bf565b348015610517575f5ffd5b506102906105263660046139df565b611137565b348015610536575f5ffd5b50610290610545366004613a4b565b6111e2565b348015610555575f5ffd5b506102547f000000000000000000000000000000000000000000000000000000000000000081565b348015610588575f5ffd5b5061059161126d565b6040516001600160e01b03199091168152602001610268565b3480156105b5575f5ffd5b506102906105c4366004613b39565b611291565b3480156105d4575f5ffd5b505f546001600160a01b0316610422565b3480156105f0575f5ffd5b506105f96112e0565b604051610268929190613b7d565b348015610612575f5ffd5b506102e56106213660046139c6565b6001600160a01b03165f9081526002602052604090205490565b348015610646575f5ffd5b50610290610655366004613804565b6113c5565b348015610665575f5ffd5b50610290610674366004613b98565b61147a565b348015610684575f5ffd5b506102e5610693366004613c04565b611522565b3480156106a3575f5ffd5b506102546116b5565b3480156106b7575f5ffd5b506102e57f000000000000000000000000000000000000000000000000000000000000000081565b3480156106ea575f5ffd5b506102e56116c2565b61029061070136600461382c565b6116d5565b348015610711575f5ffd5b5061071a611bfe565b604080516001600160401b039586168152602081019490945291909316908201526001600160a01b039091166060820152608001610268565b34801561075e575f5ffd5b5061029061076d3660046139df565b611c99565b34801561077d575f5ffd5b5061029061078c3660046139c6565b611d0a565b34801561079c575f5ffd5b506104227f000000000000000000000000000000000000000000000000000000000000000081565b6107cd85611d1f565b506107db8585858585611dc6565b505f6107e78686611e9c565b90505f6107f382611f27565b90505f6108036020850185613c42565b91505081811182821015610815575085155b8282148015610825575084358411155b1561083a578615158061083757508515155b90505b82821480156108495750843584115b156108785786158061087557508515801561087557505f88600281111561087257610872613c87565b14155b90505b8061088660208b018b6135f9565b906108b5576040516340ed6e5d60e11b81526001600160401b0390911660048201526024015b60405180910390fd5b506108c83364736861706560d81b611fc4565b505050505050505050565b6108dc85611d1f565b506109128585856040516020016108f591815260200190565b604051602081830303815290604052805190602001208585611dc6565b506109256109208686611e9c565b611f27565b6109326020830183613c42565b91909110905061094560208701876135f9565b9061096f576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b506109823364736861706560d81b611fc4565b5050505050565b61099283611d1f565b506109b58360016109a285612176565b846109b06080880188613c9b565b611dc6565b5060608201358114156109cb60208501856135f9565b906109f5576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610a0733633632b0b360e11b611fc4565b505050565b5f5f610a188a8a610adb565b90505f80610a2b838c8c8c8c8c8c612190565b91509150610a448c8c610a3e858561226c565b886122d2565b9c9b505050505050505050505050565b610a5d83611d1f565b50610a6782612517565b602082013515801590610a8e5750610a8c83610a8660208501856139c6565b83612598565b155b610a9b60208501856135f9565b90610ac5576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610a07336737b6b4b9b9b4b7b760c11b611fc4565b5f610ae846308585612718565b90505b92915050565b5f5f600654610b0b60035460601c6001600160601b031690565b915091509091565b6005545f90610b2c9060019065ffffffffffff16613ccd565b65ffffffffffff16905090565b610b45335b5f36612759565b5f610b4f82611d1f565b9050806020015165ffffffffffff164210825f016020810190610b7291906135f9565b82602001519091610baf576040516365b1a94560e01b81526001600160401b03909216600483015265ffffffffffff1660248201526044016108ac565b50600190505f610bc260208501856135f9565b6001600160401b0316815260208082019290925260409081015f9081208190558151606081018352845165ffffffffffff16808252818501839052920152600555610c1d90610c13908401846135f9565b8260400151612848565b33610c2b60208401846135f9565b6001600160401b03167fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d3043604051610c6c90637665746f60e01b815260200190565b60405180910390a35050565b610c8188611d1f565b50610c9a8888610c93898989896128fa565b8585611dc6565b50610ca6858484612938565b610cb360208a018a6135f9565b90610cdd576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610cee336273756d60e81b611fc4565b5050505050505050565b5f610d0282611d1f565b9050806020015165ffffffffffff16421015825f016020810190610d2691906135f9565b82602001519091610d63576040516309a9ab1360e11b81526001600160401b03909216600483015265ffffffffffff1660248201526044016108ac565b50506040518060600160405280825f01516001610d809190613ceb565b65ffffffffffff90811682525f60208084018290526040938401919091528351600580549286015195909401516001600160a01b0316600160601b026001600160601b03958416600160301b026bffffffffffffffffffffffff19909316919093161717929092169190911790556060820135600655600354610e4190610e0d906001600160601b031690565b610e1d60a0850160808601613d1f565b6fffffffffffffffffffffffffffffffff60601b60609190911b16174260c01b1790565b600355610e54610c1360208401846135f9565b610e6160208301836135f9565b6001600160401b03167f459bde21f57f52471d022ac3c4c2ea771f711d468722874d66bb8953589010276060840135610ea060a0860160808701613d1f565b604080519283526001600160801b0390911660208301520160405180910390a25050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152600754829063ffffffff821610610f2f5760405163459940bd60e01b815263ffffffff90911660048201526024016108ac565b5060078263ffffffff1681548110610f4957610f49613d38565b5f9182526020918290206040805160e081018252929091015461ffff80821684526201000082048116948401949094526401000000008104841691830191909152600160301b810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015292915050565b5f610fd333610b3e565b610fea610fe536849003840184613d5d565b612950565b90505b919050565b610ffb33610b3e565b6040805160608101825260055465ffffffffffff8082168352600160301b82041660208301819052600160601b9091046001600160a01b031692820192909252901580159061105d5750805f015165ffffffffffff16846001600160401b0316145b8490611088576040516352eba4b960e11b81526001600160401b0390911660048201526024016108ac565b506001600160a01b0383166110af57604051628b898760e31b815260040160405180910390fd5b6110b98383611fc4565b50505050565b5f5433906001600160a01b031681146110f55760405162d1953b60e31b81526001600160a01b03821660048201526024016108ac565b816001600160a01b03163b5f0361112a576040516361798f2f60e11b81526001600160a01b03831660048201526024016108ac565b61113382612b41565b5050565b61114083611d1f565b5061114a82612517565b6111548382612b94565b5061116260208201826139c6565b6001600160a01b031661117860208401846139c6565b6001600160a01b0316148015611195575081602001358160200135105b6111a260208501856135f9565b906111cc576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610a073367646563726561736560c01b611fc4565b6111eb87611d1f565b505f6111f988878585612be3565b611204888888612d65565b61120e9190613e18565b90508061121c898887612598565b141561122b60208a018a6135f9565b90611255576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610cee336963756d756c617469766560b01b611fc4565b5f8054600160a01b900460ff1661128357505f90565b638fb3603760e01b5b905090565b61129a83611d1f565b506112c98360026112bb6112b160208701876139c6565b8660200135610adb565b846109b06040880188613c9b565b50602080830135821415906109cb908501856135f9565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260075461132690600190613e2b565b91508160078363ffffffff168154811061134257611342613d38565b5f9182526020918290206040805160e081018252929091015461ffff80821684526201000082048116948401949094526401000000008104841691830191909152600160301b810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015290939092509050565b335f818152600460205260409020549081838082101561141157604051639712e99960e01b81526001600160a01b039093166004840152602483019190915260448201526064016108ac565b50505081816114209190613e2b565b335f8181526004602090815260409182902093909355518481526001600160a01b038616927f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d910160405180910390a3610a078383612d9f565b61148383611d1f565b505f61148f8484612e24565b6060015190505f6114a08584612e24565b60600151905080821080156114d857506114d66114c236869003860186613e3e565b6114d136869003860186613e3e565b612e6c565b155b6114e560208701876135f9565b9061150f576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50610982336437b93232b960d91b611fc4565b5f805b828110156116ae573684848381811061154057611540613d38565b90506020028101906115529190613ec1565b9050306333538d4461156760208401846139c6565b6020840135604085013561157e6060870187613c42565b61158b6080890189613c42565b61159b60c08b0160a08c01613ed5565b6040518963ffffffff1660e01b81526004016115be989796959493929190613f1e565b6020604051808303815f875af19250505080156115f8575060408051601f3d908101601f191682019092526115f591810190613f76565b60015b611697573d808015611625576040519150601f19603f3d011682016040523d82523d5f602084013e61162a565b606091505b5061163860208301836139c6565b6001600160a01b03167ff050e343ddcc21f898930fa9b30b2476a02e237ddf17cf2884f4d0553a13b72c602084013561167084613f8d565b604080519283526001600160e01b031990911660208301520160405180910390a2506116a5565b6116a18185613e18565b9350505b50600101611525565b5092915050565b5f61128c60035460c01c90565b5f61128c6003546001600160601b031690565b6003546001600160401b037f00000000000000000000000000000000000000000000000000000000000000001661170c8260c01c90565b6117169190613e18565b42101561172857611728335f36612759565b6040805160608101825260055465ffffffffffff808216808452600160301b8304909116602080850191909152600160601b9092046001600160a01b03169383019390935290919061177c908501856135f9565b6001600160401b03161461179360208501856135f9565b825190916117cd5760405163fc26c19960e01b81526001600160401b03909216600483015265ffffffffffff1660248201526044016108ac565b505060208082015165ffffffffffff1615906117eb908501856135f9565b9061181557604051630fabdaf160e11b81526001600160401b0390911660048201526024016108ac565b5061182660c0840160a08501613d1f565b6001600160801b03166118428360601c6001600160601b031690565b61184c9190613e18565b61185c60a0850160808601613d1f565b6001600160801b03161461187660a0850160808601613d1f565b6118898460601c6001600160601b031690565b61189960c0870160a08801613d1f565b9091926118d557604051631f4c20a360e11b81526001600160801b039384166004820152602481019290925290911660448201526064016108ac565b50506040516370a0823160e01b81523060048201525f91507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa15801561193c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119609190613f76565b611973906001600160601b038516613e18565b90508061198660a0860160808701613d1f565b6001600160801b031611156119a160a0860160808701613d1f565b8290916119d257604051637aad98d360e11b81526001600160801b03909216600483015260248201526044016108ac565b5050335f90815260046020526040812054906119ee3483613e18565b9050807f000000000000000000000000000000000000000000000000000000000000000080821015611a3c57604051631dba615760e11b8152600481019290925260248201526044016108ac565b50505f611a4887612efc565b90505f611a757f000000000000000000000000000000000000000000000000000000000000000042613fcb565b90507f00000000000000000000000000000000000000000000000000000000000000003414611ad857611ac87f000000000000000000000000000000000000000000000000000000000000000084613e2b565b335f908152600460205260409020555b60408051606081018252875165ffffffffffff90811680835290841660208084018290523393909401839052600580546bffffffffffffffffffffffff1916909217600160301b909102176001600160601b0316600160601b90920291909117905582906001905f90611b4d908c018c6135f9565b6001600160401b0316815260208101919091526040015f20553415611ba25760405134815233907f8ed8c6869618197b68315ade66e75ed3906c97b111fa3ab81e5760046825c7db9060200160405180910390a25b33611bb060208a018a6135f9565b6001600160401b03167f42bd026fb4eb0f1941ca39577dbe5ad776e2ea93164560c926721629ce0380af84848c604051611bec93929190613fea565b60405180910390a35050505050505050565b6040805160608101825260055465ffffffffffff8082168352600160301b82041660208301819052600160601b9091046001600160a01b0316928201929092525f91829182918291908203611c5f57505f9350839250829150819050611c93565b805165ffffffffffff9081165f81815260016020908152604091829020549085015191909401519197509295509116925090505b90919293565b611ca283611d1f565b505f611cae8484612b94565b6060015190505f611cbf8584612b94565b60600151905080821080156114d85750611cdc60208401846139c6565b6001600160a01b0316611cf260208601866139c6565b6001600160a01b031610156114e560208701876135f9565b611d1333610b3e565b611d1c81612f11565b50565b60408051606080820183525f8083526020808401829052928401528251908101835260055465ffffffffffff8082168352600160301b820416828401819052600160601b9091046001600160a01b03169382019390935291151590611d86908401846135f9565b90611db0576040516352eba4b960e11b81526001600160401b0390911660048201526024016108ac565b50610fed82825f015165ffffffffffff16612f80565b611ded60405180608001604052805f81526020015f81526020015f81526020015f81525090565b611e19838335611e006020860186613c42565b611e0d6040880188613c42565b8a959493929190612fd0565b90505f5f611e27888861312a565b8451919350915082148015611e3f5750808360200151145b611e4c60208a018a6135f9565b845f01518560200151909192611e8e57604051631fa9af1560e21b81526001600160401b039093166004840152602483019190915260448201526064016108ac565b505050505095945050505050565b5f6002826002811115611eb157611eb1613c87565b03611ed857611ec8610120840161010085016135f9565b6001600160401b03169050610aeb565b6001826002811115611eec57611eec613c87565b14611f0657611f0160e0840160c085016135f9565b611f17565b611f17610100840160e085016135f9565b6001600160401b03169392505050565b5f60028210611fbd57611fad611f3e600184613e2b565b5f60076001600160801b038311901b905060066001600160401b0383831c11901b17600563ffffffff83831c11901b17600461ffff83831c11901b17600360ff83831c11901b176002600f83831c116d010102020202030303030303030360801b911b9190911791821c1a1790565b611fb8906001613e18565b610fea565b5f92915050565b6040805160608101825260055465ffffffffffff8082168352600160301b8204166020830152600160601b90046001600160a01b0316918101919091525f61202d60027f0000000000000000000000000000000000000000000000000000000000000000614126565b90505f61205a827f0000000000000000000000000000000000000000000000000000000000000000613e2b565b835165ffffffffffff9081165f908152600160209081526040808320839055805160608101825288519094168085528483018490529381018390526005939093556001600160a01b038916825260049052908120805492935084929091906120c3908490613e18565b909155505060408084015184518251858152602081018590526001600160a01b03808a169493169265ffffffffffff909216917f83379f065cb6730419601539aa9cbd70f335629960139bb85af847812dcd4ca6910160405180910390a482516040518581526001600160a01b0387169165ffffffffffff16907fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d30439060200160405180910390a361098261dead82612d9f565b5f610fea463061218b36869003860186613e3e565b6131bc565b5f8084831480156121a2575060408511155b80156121ae575086851c155b8790869085906121e2576040516338fe046160e11b81526004810193909352602483019190915260448201526064016108ac565b5050506040518685038660051b88018960061b9950885b81811015612255578281013560408c168e81528d6020821752823560408218528160608218525060805f209d50808d019c50808d101561224557634e487b715f5260116020526024601cfd5b5060019a909a1c996020016121f9565b50505060405250505f606052509495939450505050565b60035460065483141580612292575061228e8160601c6001600160601b031690565b8214155b15610aeb5761229f610b13565b604051631fa9af1560e21b81526001600160401b03909116600482015260248101849052604481018390526064016108ac565b6001600160a01b0384165f9081526002602052604081205485858280821161232657604051630f125c0160e41b81526001600160a01b039093166004840152602483019190915260448201526064016108ac565b50505082158061233e5750336001600160a01b038716145b8061235157506001600160a01b0386163b155b8633909161238557604051630df9861960e11b81526001600160a01b039283166004820152911660248201526044016108ac565b505080850391505f6001600160601b0385166123aa8660601c6001600160601b031690565b039050868382808211156123ea576040516359843d9b60e01b81526001600160a01b039093166004840152602483019190915260448201526064016108ac565b5050506001600160a01b0387165f90815260026020526040902086905582850160035560408051848152602081018890526001600160a01b038916917f987d620f307ff6b94d58743cb7a7509f24071586a77759b77c2d4e29f75a2f9a910160405180910390a283156124d95760405163040b850f60e31b81526001600160a01b038881166004830152602482018590527f0000000000000000000000000000000000000000000000000000000000000000169063205c2878906044015f604051808303815f87803b1580156124be575f5ffd5b505af11580156124d0573d5f5f3e3d5ffd5b5050505061250d565b61250d6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016888561324e565b5050949350505050565b5f8061258a602084013561252e6040860186613c9b565b3561253c6040870187613c9b565b61254a906020810190613c42565b6125576040890189613c9b565b612565906040810190613c42565b61257f61257560208c018c6139c6565b8b60200135610adb565b959493929190612190565b915091506110b9828261226c565b5f366125a48380613c9b565b90506001600160a01b0384166125bd60208301836139c6565b6001600160a01b03161480156125d65750602081013515155b156125f1576125e58582612b94565b50602001359050612711565b366125ff6020850185613c9b565b905061263286600260208501351561261a6040870187613c9b565b60208601351561262d6040880188613c9b565b613283565b6020820135156126a1576001600160a01b03851661265360208401846139c6565b6001600160a01b03161061266a60208801886135f9565b90612694576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b5061269f8683612b94565b505b60208101351561270b576126b860208201826139c6565b6001600160a01b03908116908616106126d460208801886135f9565b906126fe576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b506127098682612b94565b505b5f925050505b9392505050565b604080518581526001600160a01b038086166020808401919091529085169282019290925260608101839052608090205f9081529081205b95945050505050565b5f5f61278c61276f5f546001600160a01b031690565b863061277e60045f898b614145565b6127879161416c565b61333b565b91509150816109825763ffffffff811615612825575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee906127e6908890889088906004016141a2565b5f604051808303815f87803b1580156127fd575f5ffd5b505af115801561280f573d5f5f3e3d5ffd5b50505f805460ff60a01b19169055506109829050565b60405162d1953b60e31b81526001600160a01b03861660048201526024016108ac565b6001600160a01b0381165f90815260046020526040812080547f0000000000000000000000000000000000000000000000000000000000000000929061288f908490613e18565b90915550506040517f000000000000000000000000000000000000000000000000000000000000000081526001600160a01b038216906001600160401b038416907f865a01e3b462dc97ed9404218cb1663ad1409429473d3ab5d444c92c39cdaad290602001610c6c565b604080516020808201969096528082019490945260608401929092526080808401919091528151808403909101815260a09092019052805191012090565b5f838301848110806127505750909114159392505050565b5f5f61295b836133cd565b90508061271081146129835760405163631cd7bd60e11b81526004016108ac91815260200190565b506007805490509150600783908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051612b33979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b612bbb60405180608001604052805f81526020015f81526020015f81526020015f81525090565b610ae8836002612bd16112b160208701876139c6565b60208601356109b06040880188613c9b565b5f612bee83806141e1565b606001351580612c2657506001600160a01b038416612c0d84806141e1565b612c1b9060208101906139c6565b6001600160a01b0316105b8015612c765750612c3a60208401846141e1565b606001351580612c765750612c5260208401846141e1565b612c609060208101906139c6565b6001600160a01b0316846001600160a01b031611155b8015612cc05750612c8782806141e1565b606001351580612cc057506001600160a01b038416612ca683806141e1565b612cb49060208101906139c6565b6001600160a01b031611155b8015612d0f5750612cd460208301836141e1565b606001351580612d0f5750612cec60208301836141e1565b612cfa9060208101906139c6565b6001600160a01b0316846001600160a01b0316105b612d1c60208701876135f9565b90612d46576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b50612d518584613448565b612d5b8684613448565b6127509190613e2b565b5f5f612d6f610b13565b9050806001600160401b03165f03612d8a575f915050612711565b612d948582612f80565b612750858585612598565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114612de8576040519150601f19603f3d011682016040523d82523d5f602084013e612ded565b606091505b5050905080838390916109825760405163a89af23760e01b81526001600160a01b03909216600483015260248201526044016108ac565b612e4b60405180608001604052805f81526020015f81526020015f81526020015f81525090565b610ae8836001612e5a85612176565b60608601356109b06080880188613c9b565b805182515f916001600160a01b03918216911614612e9c5750805182516001600160a01b03918216911610610aeb565b81602001516001600160401b031683602001516001600160401b031614612ee15781602001516001600160401b031683602001516001600160401b0316109050610aeb565b506040908101519101516001600160401b0391821691161090565b5f6040516101a08382376101a0902092915050565b6001600160a01b038116612f3757604051628b898760e31b815260040160405180910390fd5b600880546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f612f8a83612efc565b6001600160401b0383165f9081526001602052604090205490915081908082146109825760405163cb09a73960e01b8152600481019290925260248201526044016108ac565b612ff760405180608001604052805f81526020015f81526020015f81526020015f81525090565b838281148015613008575060408111155b8015613014575086811c155b879082908590613048576040516338fe046160e11b81526004810193909352602483019190915260448201526064016108ac565b50505088825260208201889052613060816040613e2b565b87901b60608301525f5b8181101561311d575f87878381811061308557613085613d38565b9050602002013590505f8686848181106130a1576130a1613d38565b905060200201359050828a901c6001165f036130d1576130ca855f0151866020015184846128fa565b85526130fe565b6130e48282875f015188602001516128fa565b85526040850180518291906130fa908390613e18565b9052505b80856020018181516131109190613e18565b905250505060010161306a565b5050979650505050505050565b5f80600283600281111561314057613140613c87565b0361316d57606084013561315a60a0860160808701613d1f565b9092506001600160801b031690506131b5565b600183600281111561318157613181613c87565b14613190578360200135613196565b83604001355b6131a660c0860160a08701613d1f565b9092506001600160801b031690505b9250929050565b5f6132468484845f0151856020015186604001518760600151604051602001613225969594939291909586526001600160a01b0394851660208701529290931660408501526001600160401b03908116606085015291909116608083015260a082015260c00190565b604051602081830303815290604052805190602001205f9081526020902090565b949350505050565b61325b83838360016134da565b610a0757604051635274afe760e01b81526001600160a01b03841660048201526024016108ac565b5f61328e8787611e9c565b90505f61329a82611f27565b905085806132b55750806132b16020870187613c42565b9050145b80156132d5575083806132d55750806132d16020850185613c42565b9050145b80156133045750856132f2576132ed85356001613e18565b6132f4565b5f5b84613300578335613302565b825b145b61331160208a018a6135f9565b906108c8576040516340ed6e5d60e11b81526001600160401b0390911660048201526024016108ac565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156133c3575f516020805191945081901c150291505b5094509492505050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff166134169190613e18565b6134209190613e18565b61342a9190613e18565b6134349190613e18565b61343e9190613e18565b610fea9190613e18565b5f3661345483806141e1565b90503661346460208501856141e1565b905061349285600160608501351561347f6080870187613c9b565b60608601351561262d6080880188613c9b565b6060820135156134bc5760608201356134ab8684612e24565b604001516134b99190613e18565b92505b6060810135156134d2576134d08582612e24565b505b505092915050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316613530578383151615613524573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f6101a0828403121561354d575f5ffd5b50919050565b803560038110610fed575f5ffd5b5f6060828403121561354d575f5ffd5b5f5f5f5f5f6102208688031215613586575f5ffd5b613590878761353c565b945061359f6101a08701613553565b93506101c086013592506101e086013591506102008601356001600160401b038111156135ca575f5ffd5b6135d688828901613561565b9150509295509295909350565b80356001600160401b0381168114610fed575f5ffd5b5f60208284031215613609575f5ffd5b610ae8826135e3565b5f60a0828403121561354d575f5ffd5b5f5f5f6101e08486031215613635575f5ffd5b61363f858561353c565b92506101a08401356001600160401b0381111561365a575f5ffd5b61366686828701613612565b93969395505050506101c0919091013590565b80356001600160a01b0381168114610fed575f5ffd5b5f5f83601f84011261369f575f5ffd5b5081356001600160401b038111156136b5575f5ffd5b6020830191508360208260051b85010111156131b5575f5ffd5b80358015158114610fed575f5ffd5b5f5f5f5f5f5f5f5f60c0898b0312156136f5575f5ffd5b6136fe89613679565b9750602089013596506040890135955060608901356001600160401b03811115613726575f5ffd5b6137328b828c0161368f565b90965094505060808901356001600160401b03811115613750575f5ffd5b61375c8b828c0161368f565b909450925061376f905060a08a016136cf565b90509295985092959890939650565b5f6040828403121561354d575f5ffd5b5f5f5f6101e084860312156137a1575f5ffd5b6137ab858561353c565b92506101a08401356001600160401b038111156137c6575f5ffd5b6137d286828701613561565b9250506101c08401356001600160401b038111156137ee575f5ffd5b6137fa8682870161377e565b9150509250925092565b5f5f60408385031215613815575f5ffd5b61381e83613679565b946020939093013593505050565b5f6101a0828403121561383d575f5ffd5b610ae8838361353c565b5f5f5f5f5f5f5f5f610280898b03121561385f575f5ffd5b6138698a8a61353c565b97506138786101a08a01613553565b96506101c089013595506101e089013594506102008901359350610220890135925061024089013591506102608901356001600160401b038111156138bb575f5ffd5b6138c78b828c01613561565b9150509295985092959890939650565b5f602082840312156138e7575f5ffd5b813563ffffffff81168114612711575f5ffd5b61ffff815116825261ffff602082015116602083015261ffff604082015116604083015261ffff606082015116606083015261ffff608082015116608083015260a081015161394f60a084018261ffff169052565b5060c0810151610a0760c084018261ffff169052565b60e08101610aeb82846138fa565b5f60e0828403128015613984575f5ffd5b509092915050565b5f5f5f6060848603121561399e575f5ffd5b6139a7846135e3565b92506139b560208501613679565b929592945050506040919091013590565b5f602082840312156139d6575f5ffd5b610ae882613679565b5f5f5f6101e084860312156139f2575f5ffd5b6139fc858561353c565b92506101a08401356001600160401b03811115613a17575f5ffd5b613a2386828701613561565b9250506101c08401356001600160401b03811115613a3f575f5ffd5b6137fa86828701613561565b5f5f5f5f5f5f5f6103e0888a031215613a62575f5ffd5b613a6c898961353c565b9650613a7c896101a08a0161353c565b9550613a8b6103408901613679565b94506103608801356001600160401b03811115613aa6575f5ffd5b613ab28a828b0161377e565b9450506103808801356001600160401b03811115613ace575f5ffd5b613ada8a828b0161377e565b9350506103a08801356001600160401b03811115613af6575f5ffd5b613b028a828b0161377e565b9250506103c08801356001600160401b03811115613b1e575f5ffd5b613b2a8a828b0161377e565b91505092959891949750929550565b5f5f5f6101e08486031215613b4c575f5ffd5b613b56858561353c565b92506101a08401356001600160401b03811115613b71575f5ffd5b61366686828701613561565b63ffffffff83168152610100810161271160208301846138fa565b5f5f5f6101e08486031215613bab575f5ffd5b613bb5858561353c565b92506101a08401356001600160401b03811115613bd0575f5ffd5b613bdc86828701613612565b9250506101c08401356001600160401b03811115613bf8575f5ffd5b6137fa86828701613612565b5f5f60208385031215613c15575f5ffd5b82356001600160401b03811115613c2a575f5ffd5b613c368582860161368f565b90969095509350505050565b5f5f8335601e19843603018112613c57575f5ffd5b8301803591506001600160401b03821115613c70575f5ffd5b6020019150600581901b36038213156131b5575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b5f8235605e19833603018112613caf575f5ffd5b9190910192915050565b634e487b7160e01b5f52601160045260245ffd5b65ffffffffffff8281168282160390811115610aeb57610aeb613cb9565b65ffffffffffff8181168382160190811115610aeb57610aeb613cb9565b80356001600160801b0381168114610fed575f5ffd5b5f60208284031215613d2f575f5ffd5b610ae882613d09565b634e487b7160e01b5f52603260045260245ffd5b803561ffff81168114610fed575f5ffd5b5f60e0828403128015613d6e575f5ffd5b5060405160e081016001600160401b0381118282101715613d9d57634e487b7160e01b5f52604160045260245ffd5b604052613da983613d4c565b8152613db760208401613d4c565b6020820152613dc860408401613d4c565b6040820152613dd960608401613d4c565b6060820152613dea60808401613d4c565b6080820152613dfb60a08401613d4c565b60a0820152613e0c60c08401613d4c565b60c08201529392505050565b80820180821115610aeb57610aeb613cb9565b81810381811115610aeb57610aeb613cb9565b5f6080828403128015613e4f575f5ffd5b50604051608081016001600160401b0381118282101715613e7e57634e487b7160e01b5f52604160045260245ffd5b604052613e8a83613679565b8152613e98602084016135e3565b6020820152613ea9604084016135e3565b60408201526060928301359281019290925250919050565b5f823560be19833603018112613caf575f5ffd5b5f60208284031215613ee5575f5ffd5b610ae8826136cf565b8183525f6001600160fb1b03831115613f05575f5ffd5b8260051b80836020870137939093016020019392505050565b60018060a01b038916815287602082015286604082015260c060608201525f613f4b60c083018789613eee565b8281036080840152613f5e818688613eee565b91505082151560a08301529998505050505050505050565b5f60208284031215613f86575f5ffd5b5051919050565b805160208201516001600160e01b0319811691906004821015613fc4576001600160e01b0319600483900360031b81901b82161692505b5050919050565b6001600160401b038181168382160190811115610aeb57610aeb613cb9565b8381526001600160401b03831660208201526101e0810161401e60408301614011856135e3565b6001600160401b03169052565b602083013560608381019190915260408401356080808501919091529084013560a084015261404e908401613d09565b6001600160801b031660c083015261406860a08401613d09565b6001600160801b031660e083015261408260c084016135e3565b6001600160401b031661010083015261409d60e084016135e3565b6001600160401b03166101208301526140b961010084016135e3565b6001600160401b03166101408301526140d561012084016135e3565b6001600160401b03811661016084015250610140830135610180838101919091526101608401356101a084015261410d9084016135e3565b6001600160401b0381166101c084015250949350505050565b5f8261414057634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f85851115614153575f5ffd5b8386111561415f575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156116ae576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b5f8235609e19833603018112613caf575f5ffd'
