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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "claimed",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "total",
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
      }
    ],
    "name": "Settlement_TotalFell",
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
        "name": "reason",
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
        "name": "payoutRoot",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "receiptsRoot",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "receiptCount",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "data",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "finalisableAt",
        "type": "uint64"
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "finalCumulative",
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
        "name": "finalProof",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "proposedCumulative",
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
        "name": "proposedProof",
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
    "name": "epochRoot",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "total",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finalisableAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finalisedAt",
            "type": "uint64"
          },
          {
            "internalType": "address",
            "name": "proposer",
            "type": "address"
          }
        ],
        "internalType": "struct ISettlement.EpochRecord",
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
    "name": "pendingEpoch",
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
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "total",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
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
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
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
  '0x60e060405234801561000f575f5ffd5b506040516132b03803806132b083398101604081905261002e916103e0565b8461003881610076565b506001600160a01b0386166080526001600160401b03841660a05260c0839052610061826100c9565b61006a81610138565b50505050505050610531565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381166100ef57604051628b898760e31b815260040160405180910390fd5b600580546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f8061014383610332565b90508061271081146101745760405163631cd7bd60e11b815260040161016b91815260200190565b60405180910390fd5b506006805490509150600683908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051610324979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff1661037b9190610512565b6103859190610512565b61038f9190610512565b6103999190610512565b6103a39190610512565b6103ad9190610512565b92915050565b6001600160a01b03811681146103c7575f5ffd5b50565b805161ffff811681146103db575f5ffd5b919050565b5f5f5f5f5f5f8688036101808112156103f7575f5ffd5b8751610402816103b3565b6020890151909750610413816103b3565b60408901519096506001600160401b038116811461042f575f5ffd5b606089015160808a01519196509450610447816103b3565b925060e0609f198201121561045a575f5ffd5b5060405160e081016001600160401b038111828210171561048957634e487b7160e01b5f52604160045260245ffd5b60405261049860a089016103ca565b81526104a660c089016103ca565b60208201526104b760e089016103ca565b60408201526104c961010089016103ca565b60608201526104db61012089016103ca565b60808201526104ed61014089016103ca565b60a08201526104ff61016089016103ca565b60c0820152809150509295509295509295565b808201808211156103ad57634e487b7160e01b5f52601160045260245ffd5b60805160a05160c051612d0f6105a15f395f81816105bb0152818161110b015281816111890152818161183d0152818161186a01528181611ac70152611afd01525f81816103ba015261115d01525f81816106a50152818161103a01528181611ee30152611f4c0152612d0f5ff3fe6080604052600436106101ba575f3560e01c8063bc2fc028116100f2578063d516069911610092578063f026338211610062578063f026338214610642578063f0f4426014610661578063f552501a14610680578063fc0c546a14610694575f5ffd5b8063d5160699146105dd578063d54ad2a1146105f0578063dacda9ef14610604578063e16d660714610623575f5ffd5b8063c8050630116100cd578063c805063014610538578063c884ef8314610557578063ca288f181461058b578063d2e25d84146105aa575f5ffd5b8063bc2fc02814610409578063bf7e214f146104fa578063c7d2985614610516575f5ffd5b806366ff4f541161015d578063758072501161013857806375807250146103565780637a9e5e4b1461038a578063861a1412146103a95780638fb36037146103dc575f5ffd5b806366ff4f54146102d75780636a77cfbe146103035780636c6650de14610322575f5ffd5b806333538d441161019857806333538d441461021d578063401f3bc01461024f57806348fc6f511461026e57806361d027b3146102a6575f5ffd5b806306580035146101be5780631e2601b0146101df57806323cb830f146101fe575b5f5ffd5b3480156101c9575f5ffd5b506101dd6101d8366004612578565b6106c7565b005b3480156101ea575f5ffd5b506101dd6101f93660046125ea565b610734565b348015610209575f5ffd5b506101dd61021836600461261b565b6107c7565b348015610228575f5ffd5b5061023c61023736600461267b565b61092b565b6040519081526020015b60405180910390f35b34801561025a575f5ffd5b5061023c610269366004612722565b610983565b348015610279575f5ffd5b50600554600160a01b90046001600160401b03165b6040516001600160401b039091168152602001610246565b3480156102b1575f5ffd5b506005546001600160a01b03165b6040516001600160a01b039091168152602001610246565b3480156102e2575f5ffd5b506102f66102f136600461274a565b610999565b60405161024691906127d8565b34801561030e575f5ffd5b506101dd61031d3660046127e6565b610aa1565b34801561032d575f5ffd5b5061034161033c36600461286b565b610b26565b60405163ffffffff9091168152602001610246565b348015610361575f5ffd5b5061023c610370366004612884565b6001600160a01b03165f9081526004602052604090205490565b348015610395575f5ffd5b506101dd6103a4366004612884565b610b4f565b3480156103b4575f5ffd5b5061028e7f000000000000000000000000000000000000000000000000000000000000000081565b3480156103e7575f5ffd5b506103f0610bc3565b6040516001600160e01b03199091168152602001610246565b348015610414575f5ffd5b506104ed61042336600461261b565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152506001600160401b039081165f908152600160208181526040928390208351610100810185528154815292810154918301919091526002810154928201929092526003820154606082015260048201548084166080830152600160401b8104841660a0830152600160801b900490921660c0830152600501546001600160a01b031660e082015290565b604051610246919061289d565b348015610505575f5ffd5b505f546001600160a01b03166102bf565b348015610521575f5ffd5b5061052a610be5565b604051610246929190612921565b348015610543575f5ffd5b506101dd61055236600461261b565b610ccd565b348015610562575f5ffd5b5061023c610571366004612884565b6001600160a01b03165f9081526002602052604090205490565b348015610596575f5ffd5b506101dd6105a5366004612722565b610e30565b3480156105b5575f5ffd5b5061023c7f000000000000000000000000000000000000000000000000000000000000000081565b6101dd6105eb36600461293c565b610eea565b3480156105fb575f5ffd5b5060035461023c565b34801561060f575f5ffd5b506101dd61061e36600461294d565b6113c9565b34801561062e575f5ffd5b506101dd61063d3660046129d8565b6115b9565b34801561064d575f5ffd5b506101dd61065c366004612a3e565b611626565b34801561066c575f5ffd5b506101dd61067b366004612884565b6116d9565b34801561068b575f5ffd5b5061028e6116ee565b34801561069f575f5ffd5b506102bf7f000000000000000000000000000000000000000000000000000000000000000081565b5f6106d061174b565b90506106e7816106e08787610983565b85856117aa565b508083850361071a576040516340ed6e5d60e11b81526001600160401b0390911660048201526024015b60405180910390fd5b5061072d8133633632b0b360e11b611811565b5050505050565b610740335b5f366119bd565b816001600160401b031661075261174b565b6001600160401b0316148290610787576040516352eba4b960e11b81526001600160401b039091166004820152602401610711565b506001600160a01b0381166107ae57604051628b898760e31b815260040160405180910390fd5b6107c38282666469737075746560c81b611811565b5050565b806001600160401b03166107d961174b565b6001600160401b031614819061080e576040516352eba4b960e11b81526001600160401b039091166004820152602401610711565b506001600160401b038082165f908152600160205260409020600481015490918391600160401b9004164281111561086c576040516309a9ab1360e11b81526001600160401b03928316600482015291166024820152604401610711565b50506004810180546001600160401b03428116600160801b0267ffffffffffffffff60801b199092169190911790915560058054918416600160a01b0267ffffffffffffffff60a01b199092169190911781558101546108d69083906001600160a01b0316611aac565b805460018201546040516001600160401b038516927f459bde21f57f52471d022ac3c4c2ea771f711d468722874d66bb8953589010279261091f92918252602082015260400190565b60405180910390a25050565b5f5f6109378a8a610983565b90505f610949828b8b8b8b8b8b611b5e565b60055490915061096990600160a01b90046001600160401b031682611cb8565b6109748b8b86611d26565b9b9a5050505050505050505050565b5f61099046308585611f7d565b90505b92915050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152600654829063ffffffff821610610a045760405163459940bd60e01b815263ffffffff9091166004820152602401610711565b5060068263ffffffff1681548110610a1e57610a1e612aa1565b5f9182526020918290206040805160e081018252929091015461ffff808216845262010000820481169484019490945264010000000081048416918301919091526601000000000000810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015292915050565b5f610aaa61174b565b600554909150610acc90600160a01b90046001600160401b0316878787611fec565b50610ad981878585611fec565b5080858410610b07576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b50610b1e813367646563726561736560c01b611811565b505050505050565b5f610b3033610739565b610b47610b4236849003840184612ac6565b61202a565b90505b919050565b5f5433906001600160a01b03168114610b855760405162d1953b60e31b81526001600160a01b0382166004820152602401610711565b816001600160a01b03163b5f03610bba576040516361798f2f60e11b81526001600160a01b0383166004820152602401610711565b6107c38261221b565b5f8054600160a01b900460ff16610bd957505f90565b50638fb3603760e01b90565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c08101829052600654610c2b90600190612b95565b91508160068363ffffffff1681548110610c4757610c47612aa1565b5f9182526020918290206040805160e081018252929091015461ffff808216845262010000820481169484019490945264010000000081048416918301919091526601000000000000810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015290939092509050565b610cd633610739565b806001600160401b0316610ce861174b565b6001600160401b0316148190610d1d576040516352eba4b960e11b81526001600160401b039091166004820152602401610711565b506001600160401b038082165f908152600160205260409020600481015490918391600160401b900416428111610d7a576040516365b1a94560e01b81526001600160401b03928316600482015291166024820152604401610711565b50506005810154610d959083906001600160a01b0316611aac565b6001600160401b0382165f8181526001602081905260408083208381559182018390556002820183905560038201929092556004810180546001600160c01b031916905560050180546001600160a01b0319169055513391907fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d304390610e2490637665746f60e01b815260200190565b60405180910390a35050565b335f8181526004602052604090205490818380821015610e7c57604051639712e99960e01b81526001600160a01b03909316600484015260248301919091526044820152606401610711565b5050508181610e8b9190612b95565b335f8181526004602090815260409182902093909355518481526001600160a01b038616927f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d910160405180910390a3610ee5838361226e565b505050565b610ef333610739565b6005545f90610f1390600160a01b90046001600160401b03166001612ba8565b90506001600160401b038116610f2c602084018461261b565b6001600160401b031614610f43602084018461261b565b829091610f765760405163fc26c19960e01b81526001600160401b03928316600482015291166024820152604401610711565b50506001600160401b038082165f908152600160205260409020600481015490918391600160401b90041615610fcb57604051630fabdaf160e11b81526001600160401b039091166004820152602401610711565b50600554600160a01b90046001600160401b03165f908152600160208190526040918290200154908401358180821015611021576040516349f019fb60e11b815260048101929092526024820152604401610711565b50506040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611087573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110ab9190612bc7565b6003546110b89190612bde565b9050604085013581808211156110ea57604051637aad98d360e11b815260048101929092526024820152604401610711565b5050335f90815260046020526040812054611106903490612bde565b9050807f00000000000000000000000000000000000000000000000000000000000000008082101561115457604051631dba615760e11b815260048101929092526024820152604401610711565b505f90506111827f000000000000000000000000000000000000000000000000000000000000000042612ba8565b90506111ae7f000000000000000000000000000000000000000000000000000000000000000083612b95565b60045f336001600160a01b03166001600160a01b031681526020019081526020015f20819055506040518061010001604052808860200135815260200188604001358152602001886060013581526020018860a00135815260200188608001602081019061121c919061261b565b6001600160401b0390811682528381166020808401919091525f6040808501829052336060958601528b841682526001808452918190208651815592860151918301919091558401516002820155918301516003830155608083015160048301805460a086015160c08701518516600160801b0267ffffffffffffffff60801b19918616600160401b026fffffffffffffffffffffffffffffffff199093169490951693909317179190911691909117905560e090910151600590910180546001600160a01b03929092166001600160a01b031990921691909117905534156113355760405134815233907f8ed8c6869618197b68315ade66e75ed3906c97b111fa3ab81e5760046825c7db9060200160405180910390a25b336001600160401b0387167ff0b83fc6634b3cdf7d361f9dd3dc1722a6ee9cadeb39cea6e05ff6dc6149468060208a013560408b013560608c013561138060a08e0160808f0161261b565b604080519485526020850193909352918301526001600160401b03908116606083015260a0808d013560808401529086169082015260c00160405180910390a350505050505050565b5f6113d261174b565b60055490915061141090600160a01b90046001600160401b03166113f96020870187612884565b602087013561140b6040890189612bf1565b611fec565b50806020850135611440576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b506001600160401b0381165f90815260016020818152604083209091015490850135156114fa576114746020870187612884565b6001600160a01b031661148a6020870187612884565b6001600160a01b03161083906114bf576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b50602085018035906114e99085906114d79089612884565b602089013561140b60408b018b612bf1565b604001516114f79190612bde565b91505b602084013515611575576115116020850185612884565b6001600160a01b03166115276020880188612884565b6001600160a01b031610839061155c576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b5061156e836113f96020870187612884565b6040015190505b828282146115a2576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b50610b1e83336737b6b4b9b9b4b7b760c11b611811565b5f6115c261174b565b90506115d4816106e0898989896122f3565b506115e086858561231c565b819061160b576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b5061161d81336273756d60e81b611811565b50505050505050565b5f61162f61174b565b90505f611643826113f96020870187612884565b6060015190505f61165b836113f96020870187612884565b606001519050808210801561169a57506116786020850185612884565b6001600160a01b031661168e6020870187612884565b6001600160a01b031610155b83906116c5576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610711565b5061072d83336437b93232b960d91b611811565b6116e233610739565b6116eb81612339565b50565b6005545f90819061171090600160a01b90046001600160401b03166001612ba8565b6001600160401b038082165f90815260016020526040902060040154919250600160401b90910416156117435780611745565b5f5b91505090565b5f6117546116ee565b6005549091506001600160401b0380831615159161177c91600160a01b909104166001612ba8565b906117a6576040516352eba4b960e11b81526001600160401b039091166004820152602401610711565b5090565b6117d160405180608001604052805f81526020015f81526020015f81526020015f81525090565b6117fd8383356117e46020860186612c0f565b6117f16040880188612c0f565b8a959493929190611b5e565b90506118098582611cb8565b949350505050565b6001600160401b0383165f908152600160205260408120600501546001600160a01b03169061186160027f0000000000000000000000000000000000000000000000000000000000000000612c54565b90505f61188e827f0000000000000000000000000000000000000000000000000000000000000000612b95565b6001600160401b0387165f9081526001602081815260408084208481559283018490556002830184905560038301849055600480840180546001600160c01b0319169055600590930180546001600160a01b03191690556001600160a01b038a16845291905281208054929350849290919061190b908490612bde565b909155505060408051838152602081018390526001600160a01b0380881692908616916001600160401b038a16917f83379f065cb6730419601539aa9cbd70f335629960139bb85af847812dcd4ca6910160405180910390a4846001600160a01b0316866001600160401b03167fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d3043866040516119a991815260200190565b60405180910390a3610b1e61dead8261226e565b5f5f6119f06119d35f546001600160a01b031690565b86306119e260045f898b612c73565b6119eb91612c9a565b6123a8565b915091508161072d5763ffffffff811615611a89575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90611a4a90889088908890600401612cd0565b5f604051808303815f87803b158015611a61575f5ffd5b505af1158015611a73573d5f5f3e3d5ffd5b50505f805460ff60a01b191690555061072d9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610711565b6001600160a01b0381165f90815260046020526040812080547f00000000000000000000000000000000000000000000000000000000000000009290611af3908490612bde565b90915550506040517f000000000000000000000000000000000000000000000000000000000000000081526001600160a01b038216906001600160401b038416907f865a01e3b462dc97ed9404218cb1663ad1409429473d3ab5d444c92c39cdaad290602001610e24565b611b8560405180608001604052805f81526020015f81526020015f81526020015f81525090565b838281148015611b96575060408111155b8015611ba2575086811c155b879082908590611bd6576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610711565b50505088825260208201889052611bee816040612b95565b87901b60608301525f5b81811015611cab575f878783818110611c1357611c13612aa1565b9050602002013590505f868684818110611c2f57611c2f612aa1565b905060200201359050828a901c6001165f03611c5f57611c58855f0151866020015184846122f3565b8552611c8c565b611c728282875f015188602001516122f3565b8552604085018051829190611c88908390612bde565b9052505b8085602001818151611c9e9190612bde565b9052505050600101611bf8565b5050979650505050505050565b6001600160401b0382165f90815260016020526040902080548251148015611ce7575080600101548260200151145b825160208401518592610b1e57604051631fa9af1560e21b81526001600160401b03909316600484015260248301919091526044820152606401610711565b6001600160a01b0383165f90815260026020526040812054848482808211611d7a57604051630f125c0160e41b81526001600160a01b03909316600484015260248301919091526044820152606401610711565b505050821580611d925750336001600160a01b038616145b80611da557506001600160a01b0385163b155b85339091611dd957604051630df9861960e11b81526001600160a01b03928316600482015291166024820152604401610711565b50611de690508185612b95565b600554600160a01b90046001600160401b03165f9081526001602081905260408220015460035492945091611e1c908590612bde565b905086818380821115611e5b576040516359843d9b60e01b81526001600160a01b03909316600484015260248301919091526044820152606401610711565b5050506001600160a01b0387165f81815260026020908152604091829020899055600384905581518781529081018990527f987d620f307ff6b94d58743cb7a7509f24071586a77759b77c2d4e29f75a2f9a910160405180910390a28415611f3f5760405163040b850f60e31b81526001600160a01b038881166004830152602482018690527f0000000000000000000000000000000000000000000000000000000000000000169063205c2878906044015f604051808303815f87803b158015611f24575f5ffd5b505af1158015611f36573d5f5f3e3d5ffd5b50505050611f73565b611f736001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016888661243a565b5050509392505050565b60408051602081018690526001600160a01b03808616928201929092529083166060820152608081018290525f9060a00160408051601f19818403018152828252805160209182012090830152015b604051602081830303815290604052805190602001209050949350505050565b61201360405180608001604052805f81526020015f81526020015f81526020015f81525090565b612021856106e08686610983565b95945050505050565b5f5f6120358361246f565b905080612710811461205d5760405163631cd7bd60e11b815260040161071191815260200190565b506006805490509150600683908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c0015160405161220d979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f81146122b7576040519150601f19603f3d011682016040523d82523d5f602084013e6122bc565b606091505b50509050808383909161072d5760405163a89af23760e01b81526001600160a01b0390921660048301526024820152604401610711565b604080516020810186905290810184905260608101839052608081018290525f9060a001611fcc565b5f8383018481108061232e5750828114155b9150505b9392505050565b6001600160a01b03811661235f57604051628b898760e31b815260040160405180910390fd5b600580546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612430575f516020805191945081901c150291505b5094509492505050565b61244783838360016124ea565b610ee557604051635274afe760e01b81526001600160a01b0384166004820152602401610711565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff166124b89190612bde565b6124c29190612bde565b6124cc9190612bde565b6124d69190612bde565b6124e09190612bde565b610b479190612bde565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612540578383151615612534573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b80356001600160a01b0381168114610b4a575f5ffd5b5f60608284031215612572575f5ffd5b50919050565b5f5f5f5f6080858703121561258b575f5ffd5b6125948561254c565b9350602085013592506040850135915060608501356001600160401b038111156125bc575f5ffd5b6125c887828801612562565b91505092959194509250565b80356001600160401b0381168114610b4a575f5ffd5b5f5f604083850312156125fb575f5ffd5b612604836125d4565b91506126126020840161254c565b90509250929050565b5f6020828403121561262b575f5ffd5b610990826125d4565b5f5f83601f840112612644575f5ffd5b5081356001600160401b0381111561265a575f5ffd5b6020830191508360208260051b8501011115612674575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f60c0898b031215612692575f5ffd5b61269b8961254c565b9750602089013596506040890135955060608901356001600160401b038111156126c3575f5ffd5b6126cf8b828c01612634565b90965094505060808901356001600160401b038111156126ed575f5ffd5b6126f98b828c01612634565b90945092505060a08901358015158114612711575f5ffd5b809150509295985092959890939650565b5f5f60408385031215612733575f5ffd5b61273c8361254c565b946020939093013593505050565b5f6020828403121561275a575f5ffd5b813563ffffffff81168114612332575f5ffd5b61ffff815116825261ffff602082015116602083015261ffff604082015116604083015261ffff606082015116606083015261ffff608082015116608083015260a08101516127c260a084018261ffff169052565b5060c0810151610ee560c084018261ffff169052565b60e08101610993828461276d565b5f5f5f5f5f60a086880312156127fa575f5ffd5b6128038661254c565b94506020860135935060408601356001600160401b03811115612824575f5ffd5b61283088828901612562565b9350506060860135915060808601356001600160401b03811115612852575f5ffd5b61285e88828901612562565b9150509295509295909350565b5f60e082840312801561287c575f5ffd5b509092915050565b5f60208284031215612894575f5ffd5b6109908261254c565b5f61010082019050825182526020830151602083015260408301516040830152606083015160608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a08301526001600160401b0360c08401511660c083015260e083015161291a60e08401826001600160a01b03169052565b5092915050565b63ffffffff831681526101008101612332602083018461276d565b5f60c082840312801561287c575f5ffd5b5f5f5f6060848603121561295f575f5ffd5b83356001600160401b03811115612974575f5ffd5b61298086828701612562565b93505060208401356001600160401b0381111561299b575f5ffd5b6129a786828701612562565b92505060408401356001600160401b038111156129c2575f5ffd5b6129ce86828701612562565b9150509250925092565b5f5f5f5f5f5f60c087890312156129ed575f5ffd5b863595506020870135945060408701359350606087013592506080870135915060a08701356001600160401b03811115612a25575f5ffd5b612a3189828a01612562565b9150509295509295509295565b5f5f60408385031215612a4f575f5ffd5b82356001600160401b03811115612a64575f5ffd5b612a7085828601612562565b92505060208301356001600160401b03811115612a8b575f5ffd5b612a9785828601612562565b9150509250929050565b634e487b7160e01b5f52603260045260245ffd5b803561ffff81168114610b4a575f5ffd5b5f60e0828403128015612ad7575f5ffd5b5060405160e081016001600160401b0381118282101715612b0657634e487b7160e01b5f52604160045260245ffd5b604052612b1283612ab5565b8152612b2060208401612ab5565b6020820152612b3160408401612ab5565b6040820152612b4260608401612ab5565b6060820152612b5360808401612ab5565b6080820152612b6460a08401612ab5565b60a0820152612b7560c08401612ab5565b60c08201529392505050565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561099357610993612b81565b6001600160401b03818116838216019081111561099357610993612b81565b5f60208284031215612bd7575f5ffd5b5051919050565b8082018082111561099357610993612b81565b5f8235605e19833603018112612c05575f5ffd5b9190910192915050565b5f5f8335601e19843603018112612c24575f5ffd5b8301803591506001600160401b03821115612c3d575f5ffd5b6020019150600581901b3603821315612674575f5ffd5b5f82612c6e57634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f85851115612c81575f5ffd5b83861115612c8d575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561291a576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f191601019291505056'
