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
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
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
  '0x60e060405234801561000f575f5ffd5b506040516137b03803806137b083398101604081905261002e916103e0565b8461003881610076565b506001600160a01b0386166080526001600160401b03841660a05260c0839052610061826100c9565b61006a81610138565b50505050505050610531565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381166100ef57604051628b898760e31b815260040160405180910390fd5b600580546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f8061014383610332565b90508061271081146101745760405163631cd7bd60e11b815260040161016b91815260200190565b60405180910390fd5b506006805490509150600683908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051610324979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff1661037b9190610512565b6103859190610512565b61038f9190610512565b6103999190610512565b6103a39190610512565b6103ad9190610512565b92915050565b6001600160a01b03811681146103c7575f5ffd5b50565b805161ffff811681146103db575f5ffd5b919050565b5f5f5f5f5f5f8688036101808112156103f7575f5ffd5b8751610402816103b3565b6020890151909750610413816103b3565b60408901519096506001600160401b038116811461042f575f5ffd5b606089015160808a01519196509450610447816103b3565b925060e0609f198201121561045a575f5ffd5b5060405160e081016001600160401b038111828210171561048957634e487b7160e01b5f52604160045260245ffd5b60405261049860a089016103ca565b81526104a660c089016103ca565b60208201526104b760e089016103ca565b60408201526104c961010089016103ca565b60608201526104db61012089016103ca565b60808201526104ed61014089016103ca565b60a08201526104ff61016089016103ca565b60c0820152809150509295509295509295565b808201808211156103ad57634e487b7160e01b5f52601160045260245ffd5b60805160a05160c05161320f6105a15f395f81816105e5015281816112ff0152818161137d01528181611a3e01528181611a6b01528181611cfb0152611d3101525f81816103c5015261135101525f81816106d801528181611226015281816120e90152612152015261320f5ff3fe6080604052600436106101c5575f3560e01c8063bf7e214f116100f2578063d516069911610092578063f026338211610062578063f026338214610675578063f0f4426014610694578063f552501a146106b3578063fc0c546a146106c7575f5ffd5b8063d516069914610607578063d54ad2a11461061a578063dacda9ef14610637578063e16d660714610656575f5ffd5b8063c884ef83116100cd578063c884ef8314610562578063ca288f1814610596578063cc99d623146105b5578063d2e25d84146105d4575f5ffd5b8063bf7e214f14610505578063c7d2985614610521578063c805063014610543575f5ffd5b806366ff4f54116101685780637a9e5e4b116101385780637a9e5e4b14610395578063861a1412146103b45780638fb36037146103e7578063bc2fc02814610414575f5ffd5b806366ff4f54146102e25780636a77cfbe1461030e5780636c6650de1461032d5780637580725014610361575f5ffd5b806333538d44116101a357806333538d4414610228578063401f3bc01461025a57806348fc6f511461027957806361d027b3146102b1575f5ffd5b806306580035146101c95780631e2601b0146101ea57806323cb830f14610209575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004612946565b6106fa565b005b3480156101f5575f5ffd5b506101e86102043660046129b8565b610767565b348015610214575f5ffd5b506101e86102233660046129e9565b6107fa565b348015610233575f5ffd5b50610247610242366004612a58565b610990565b6040519081526020015b60405180910390f35b348015610265575f5ffd5b50610247610274366004612af8565b6109d8565b348015610284575f5ffd5b50600554600160a01b90046001600160401b03165b6040516001600160401b039091168152602001610251565b3480156102bc575f5ffd5b506005546001600160a01b03165b6040516001600160a01b039091168152602001610251565b3480156102ed575f5ffd5b506103016102fc366004612b20565b6109ee565b6040516102519190612bae565b348015610319575f5ffd5b506101e8610328366004612bbc565b610af6565b348015610338575f5ffd5b5061034c610347366004612c41565b610b7b565b60405163ffffffff9091168152602001610251565b34801561036c575f5ffd5b5061024761037b366004612c5a565b6001600160a01b03165f9081526004602052604090205490565b3480156103a0575f5ffd5b506101e86103af366004612c5a565b610ba4565b3480156103bf575f5ffd5b506102997f000000000000000000000000000000000000000000000000000000000000000081565b3480156103f2575f5ffd5b506103fb610c18565b6040516001600160e01b03199091168152602001610251565b34801561041f575f5ffd5b506104f861042e3660046129e9565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152506001600160401b039081165f908152600160208181526040928390208351610100810185528154815292810154918301919091526002810154928201929092526003820154606082015260048201548084166080830152600160401b8104841660a0830152600160801b900490921660c0830152600501546001600160a01b031660e082015290565b6040516102519190612c73565b348015610510575f5ffd5b505f546001600160a01b03166102ca565b34801561052c575f5ffd5b50610535610c3a565b604051610251929190612cf0565b34801561054e575f5ffd5b506101e861055d3660046129e9565b610d22565b34801561056d575f5ffd5b5061024761057c366004612c5a565b6001600160a01b03165f9081526002602052604090205490565b3480156105a1575f5ffd5b506101e86105b0366004612af8565b610e85565b3480156105c0575f5ffd5b506102476105cf366004612d0b565b610f3f565b3480156105df575f5ffd5b506102477f000000000000000000000000000000000000000000000000000000000000000081565b6101e8610615366004612d49565b6110d2565b348015610625575f5ffd5b506003546001600160801b0316610247565b348015610642575f5ffd5b506101e8610651366004612d5a565b6115ca565b348015610661575f5ffd5b506101e8610670366004612de5565b6117ba565b348015610680575f5ffd5b506101e861068f366004612e4b565b611827565b34801561069f575f5ffd5b506101e86106ae366004612c5a565b6118da565b3480156106be575f5ffd5b506102996118ef565b3480156106d2575f5ffd5b506102ca7f000000000000000000000000000000000000000000000000000000000000000081565b5f61070361194c565b905061071a8161071387876109d8565b85856119ab565b508083850361074d576040516340ed6e5d60e11b81526001600160401b0390911660048201526024015b60405180910390fd5b506107608133633632b0b360e11b611a12565b5050505050565b610773335b5f36611bbe565b816001600160401b031661078561194c565b6001600160401b03161482906107ba576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b506001600160a01b0381166107e157604051628b898760e31b815260040160405180910390fd5b6107f68282666469737075746560c81b611a12565b5050565b806001600160401b031661080c61194c565b6001600160401b0316148190610841576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b506001600160401b038082165f908152600160205260409020600481015490918391600160401b9004164281111561089f576040516309a9ab1360e11b81526001600160401b03928316600482015291166024820152604401610744565b50506004810180546001600160401b03428116600160801b0267ffffffffffffffff60801b199092169190911790915560058054918416600160a01b0267ffffffffffffffff60a01b199092169190911790558054600755600181015461090590611cad565b600380546001600160801b03928316600160801b029216919091179055600581015461093b9083906001600160a01b0316611ce0565b805460018201546040516001600160401b038516927f459bde21f57f52471d022ac3c4c2ea771f711d468722874d66bb8953589010279261098492918252602082015260400190565b60405180910390a25050565b5f5f61099c8a8a6109d8565b90505f806109af838c8c8c8c8c8c611d92565b915091506109c88c8c6109c28585611e6e565b88611f05565b9c9b505050505050505050505050565b5f6109e546308585612183565b90505b92915050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152600654829063ffffffff821610610a595760405163459940bd60e01b815263ffffffff9091166004820152602401610744565b5060068263ffffffff1681548110610a7357610a73612eae565b5f9182526020918290206040805160e081018252929091015461ffff808216845262010000820481169484019490945264010000000081048416918301919091526601000000000000810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015292915050565b5f610aff61194c565b600554909150610b2190600160a01b90046001600160401b03168787876121f2565b50610b2e818785856121f2565b5080858410610b5c576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b50610b73813367646563726561736560c01b611a12565b505050505050565b5f610b853361076c565b610b9c610b9736849003840184612ed3565b612230565b90505b919050565b5f5433906001600160a01b03168114610bda5760405162d1953b60e31b81526001600160a01b0382166004820152602401610744565b816001600160a01b03163b5f03610c0f576040516361798f2f60e11b81526001600160a01b0383166004820152602401610744565b6107f682612421565b5f8054600160a01b900460ff16610c2e57505f90565b50638fb3603760e01b90565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c08101829052600654610c8090600190612fa2565b91508160068363ffffffff1681548110610c9c57610c9c612eae565b5f9182526020918290206040805160e081018252929091015461ffff808216845262010000820481169484019490945264010000000081048416918301919091526601000000000000810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015290939092509050565b610d2b3361076c565b806001600160401b0316610d3d61194c565b6001600160401b0316148190610d72576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b506001600160401b038082165f908152600160205260409020600481015490918391600160401b900416428111610dcf576040516365b1a94560e01b81526001600160401b03928316600482015291166024820152604401610744565b50506005810154610dea9083906001600160a01b0316611ce0565b6001600160401b0382165f8181526001602081905260408083208381559182018390556002820183905560038201929092556004810180546001600160c01b031916905560050180546001600160a01b0319169055513391907fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d304390610e7990637665746f60e01b815260200190565b60405180910390a35050565b335f8181526004602052604090205490818380821015610ed157604051639712e99960e01b81526001600160a01b03909316600484015260248301919091526044820152606401610744565b5050508181610ee09190612fa2565b335f8181526004602090815260409182902093909355518481526001600160a01b038616927f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d910160405180910390a3610f3a8383612474565b505050565b5f805b828110156110cb5736848483818110610f5d57610f5d612eae565b9050602002810190610f6f9190612fb5565b9050306333538d44610f846020840184612c5a565b60208401356040850135610f9b6060870187612fd3565b610fa86080890189612fd3565b610fb860c08b0160a08c01613018565b6040518963ffffffff1660e01b8152600401610fdb989796959493929190613061565b6020604051808303815f875af1925050508015611015575060408051601f3d908101601f19168201909252611012918101906130b9565b60015b6110b4573d808015611042576040519150601f19603f3d011682016040523d82523d5f602084013e611047565b606091505b506110556020830183612c5a565b6001600160a01b03167ff050e343ddcc21f898930fa9b30b2476a02e237ddf17cf2884f4d0553a13b72c602084013561108d846130d0565b604080519283526001600160e01b031990911660208301520160405180910390a2506110c2565b6110be818561310e565b9350505b50600101610f42565b5092915050565b6110db3361076c565b6005545f906110fb90600160a01b90046001600160401b03166001613121565b90506001600160401b03811661111460208401846129e9565b6001600160401b03161461112b60208401846129e9565b82909161115e5760405163fc26c19960e01b81526001600160401b03928316600482015291166024820152604401610744565b50506001600160401b038082165f908152600160205260409020600481015490918391600160401b900416156111b357604051630fabdaf160e11b81526001600160401b039091166004820152602401610744565b506040805180820182526003546001600160801b038082168352600160801b90910416602082018190529091850135818082101561120d576040516349f019fb60e11b815260048101929092526024820152604401610744565b50506040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611273573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061129791906130b9565b83516112ac91906001600160801b031661310e565b9050604086013581808211156112de57604051637aad98d360e11b815260048101929092526024820152604401610744565b5050335f908152600460205260408120546112fa90349061310e565b9050807f00000000000000000000000000000000000000000000000000000000000000008082101561134857604051631dba615760e11b815260048101929092526024820152604401610744565b505f90506113767f000000000000000000000000000000000000000000000000000000000000000042613121565b90506113a27f000000000000000000000000000000000000000000000000000000000000000083612fa2565b60045f336001600160a01b03166001600160a01b031681526020019081526020015f20819055506040518061010001604052808960200135815260200189604001358152602001896060013581526020018960a00135815260200189608001602081019061141091906129e9565b6001600160401b0390811682528381166020808401919091525f6040808501829052336060958601528c841682526001808452918190208651815592860151918301919091558401516002820155918301516003830155608083015160048301805460a086015160c08701518516600160801b0267ffffffffffffffff60801b19918616600160401b026fffffffffffffffffffffffffffffffff199093169490951693909317179190911691909117905560e090910151600590910180546001600160a01b03929092166001600160a01b031990921691909117905534156115295760405134815233907f8ed8c6869618197b68315ade66e75ed3906c97b111fa3ab81e5760046825c7db9060200160405180910390a25b336001600160a01b0316876001600160401b03167ff0b83fc6634b3cdf7d361f9dd3dc1722a6ee9cadeb39cea6e05ff6dc614946808a602001358b604001358c606001358d608001602081019061158091906129e9565b604080519485526020850193909352918301526001600160401b03908116606083015260a0808e013560808401529086169082015260c00160405180910390a35050505050505050565b5f6115d361194c565b60055490915061161190600160a01b90046001600160401b03166115fa6020870187612c5a565b602087013561160c6040890189613140565b6121f2565b50806020850135611641576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b506001600160401b0381165f90815260016020818152604083209091015490850135156116fb576116756020870187612c5a565b6001600160a01b031661168b6020870187612c5a565b6001600160a01b03161083906116c0576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b50602085018035906116ea9085906116d89089612c5a565b602089013561160c60408b018b613140565b604001516116f8919061310e565b91505b602084013515611776576117126020850185612c5a565b6001600160a01b03166117286020880188612c5a565b6001600160a01b031610839061175d576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b5061176f836115fa6020870187612c5a565b6040015190505b828282146117a3576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b50610b7383336737b6b4b9b9b4b7b760c11b611a12565b5f6117c361194c565b90506117d581610713898989896124f9565b506117e1868585612522565b819061180c576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b5061181e81336273756d60e81b611a12565b50505050505050565b5f61183061194c565b90505f611844826115fa6020870187612c5a565b6060015190505f61185c836115fa6020870187612c5a565b606001519050808210801561189b57506118796020850185612c5a565b6001600160a01b031661188f6020870187612c5a565b6001600160a01b031610155b83906118c6576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b5061076083336437b93232b960d91b611a12565b6118e33361076c565b6118ec8161253f565b50565b6005545f90819061191190600160a01b90046001600160401b03166001613121565b6001600160401b038082165f90815260016020526040902060040154919250600160401b90910416156119445780611946565b5f5b91505090565b5f6119556118ef565b6005549091506001600160401b0380831615159161197d91600160a01b909104166001613121565b906119a7576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b5090565b6119d260405180608001604052805f81526020015f81526020015f81526020015f81525090565b6119fe8383356119e56020860186612fd3565b6119f26040880188612fd3565b8a9594939291906125ae565b9050611a0a8582612708565b949350505050565b6001600160401b0383165f908152600160205260408120600501546001600160a01b031690611a6260027f0000000000000000000000000000000000000000000000000000000000000000613154565b90505f611a8f827f0000000000000000000000000000000000000000000000000000000000000000612fa2565b6001600160401b0387165f9081526001602081815260408084208481559283018490556002830184905560038301849055600480840180546001600160c01b0319169055600590930180546001600160a01b03191690556001600160a01b038a168452919052812080549293508492909190611b0c90849061310e565b909155505060408051838152602081018390526001600160a01b0380881692908616916001600160401b038a16917f83379f065cb6730419601539aa9cbd70f335629960139bb85af847812dcd4ca6910160405180910390a4846001600160a01b0316866001600160401b03167fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d304386604051611baa91815260200190565b60405180910390a3610b7361dead82612474565b5f5f611bf1611bd45f546001600160a01b031690565b8630611be360045f898b613173565b611bec9161319a565b612776565b91509150816107605763ffffffff811615611c8a575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90611c4b908890889088906004016131d0565b5f604051808303815f87803b158015611c62575f5ffd5b505af1158015611c74573d5f5f3e3d5ffd5b50505f805460ff60a01b19169055506107609050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610744565b5f6001600160801b038211156119a7576040516306dfcc6560e41b81526080600482015260248101839052604401610744565b6001600160a01b0381165f90815260046020526040812080547f00000000000000000000000000000000000000000000000000000000000000009290611d2790849061310e565b90915550506040517f000000000000000000000000000000000000000000000000000000000000000081526001600160a01b038216906001600160401b038416907f865a01e3b462dc97ed9404218cb1663ad1409429473d3ab5d444c92c39cdaad290602001610e79565b5f808483148015611da4575060408511155b8015611db0575086851c155b879086908590611de4576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610744565b5050506040518685038660051b88018960061b9950885b81811015611e57578281013560408c168e81528d6020821752823560408218528160608218525060805f209d50808d019c50808d1015611e4757634e487b715f5260116020526024601cfd5b5060019a909a1c99602001611dfb565b50505060405250505f606052509495939450505050565b6040805180820182525f80825260209182015281518083019092526003546001600160801b038082168452600160801b909104169082015260075483141580611ec4575080602001516001600160801b03168214155b156109e857600554604051631fa9af1560e21b8152600160a01b9091046001600160401b031660048201526024810184905260448101839052606401610744565b6001600160a01b0384165f90815260026020526040812054858582808211611f5957604051630f125c0160e41b81526001600160a01b03909316600484015260248301919091526044820152606401610744565b505050821580611f715750336001600160a01b038716145b80611f8457506001600160a01b0386163b155b86339091611fb857604051630df9861960e11b81526001600160a01b03928316600482015291166024820152604401610744565b50611fc590508186612fa2565b91505f82855f01516001600160801b0316611fe0919061310e565b6020860151909150879082906001600160801b038116821115612038576040516359843d9b60e01b81526001600160a01b03909316600484015260248301919091526001600160801b03166044820152606401610744565b5050506001600160a01b0387165f81815260026020908152604091829020899055815180830183526001600160801b038581168083528a840151909116918301829052600160801b9091021760035581518681529081018990527f987d620f307ff6b94d58743cb7a7509f24071586a77759b77c2d4e29f75a2f9a910160405180910390a283156121455760405163040b850f60e31b81526001600160a01b038881166004830152602482018590527f0000000000000000000000000000000000000000000000000000000000000000169063205c2878906044015f604051808303815f87803b15801561212a575f5ffd5b505af115801561213c573d5f5f3e3d5ffd5b50505050612179565b6121796001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168885612808565b5050949350505050565b60408051602081018690526001600160a01b03808616928201929092529083166060820152608081018290525f9060a00160408051601f19818403018152828252805160209182012090830152015b604051602081830303815290604052805190602001209050949350505050565b61221960405180608001604052805f81526020015f81526020015f81526020015f81525090565b6122278561071386866109d8565b95945050505050565b5f5f61223b8361283d565b90508061271081146122635760405163631cd7bd60e11b815260040161074491815260200190565b506006805490509150600683908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051612413979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f81146124bd576040519150601f19603f3d011682016040523d82523d5f602084013e6124c2565b606091505b5050905080838390916107605760405163a89af23760e01b81526001600160a01b0390921660048301526024820152604401610744565b604080516020810186905290810184905260608101839052608081018290525f9060a0016121d2565b5f838301848110806125345750828114155b9150505b9392505050565b6001600160a01b03811661256557604051628b898760e31b815260040160405180910390fd5b600580546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b6125d560405180608001604052805f81526020015f81526020015f81526020015f81525090565b8382811480156125e6575060408111155b80156125f2575086811c155b879082908590612626576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610744565b5050508882526020820188905261263e816040612fa2565b87901b60608301525f5b818110156126fb575f87878381811061266357612663612eae565b9050602002013590505f86868481811061267f5761267f612eae565b905060200201359050828a901c6001165f036126af576126a8855f0151866020015184846124f9565b85526126dc565b6126c28282875f015188602001516124f9565b85526040850180518291906126d890839061310e565b9052505b80856020018181516126ee919061310e565b9052505050600101612648565b5050979650505050505050565b6001600160401b0382165f90815260016020526040902080548251148015612737575080600101548260200151145b825160208401518592610b7357604051631fa9af1560e21b81526001600160401b03909316600484015260248301919091526044820152606401610744565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156127fe575f516020805191945081901c150291505b5094509492505050565b61281583838360016128b8565b610f3a57604051635274afe760e01b81526001600160a01b0384166004820152602401610744565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff16612886919061310e565b612890919061310e565b61289a919061310e565b6128a4919061310e565b6128ae919061310e565b610b9c919061310e565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661290e578383151615612902573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b80356001600160a01b0381168114610b9f575f5ffd5b5f60608284031215612940575f5ffd5b50919050565b5f5f5f5f60808587031215612959575f5ffd5b6129628561291a565b9350602085013592506040850135915060608501356001600160401b0381111561298a575f5ffd5b61299687828801612930565b91505092959194509250565b80356001600160401b0381168114610b9f575f5ffd5b5f5f604083850312156129c9575f5ffd5b6129d2836129a2565b91506129e06020840161291a565b90509250929050565b5f602082840312156129f9575f5ffd5b6109e5826129a2565b5f5f83601f840112612a12575f5ffd5b5081356001600160401b03811115612a28575f5ffd5b6020830191508360208260051b8501011115612a42575f5ffd5b9250929050565b80358015158114610b9f575f5ffd5b5f5f5f5f5f5f5f5f60c0898b031215612a6f575f5ffd5b612a788961291a565b9750602089013596506040890135955060608901356001600160401b03811115612aa0575f5ffd5b612aac8b828c01612a02565b90965094505060808901356001600160401b03811115612aca575f5ffd5b612ad68b828c01612a02565b9094509250612ae9905060a08a01612a49565b90509295985092959890939650565b5f5f60408385031215612b09575f5ffd5b612b128361291a565b946020939093013593505050565b5f60208284031215612b30575f5ffd5b813563ffffffff81168114612538575f5ffd5b61ffff815116825261ffff602082015116602083015261ffff604082015116604083015261ffff606082015116606083015261ffff608082015116608083015260a0810151612b9860a084018261ffff169052565b5060c0810151610f3a60c084018261ffff169052565b60e081016109e88284612b43565b5f5f5f5f5f60a08688031215612bd0575f5ffd5b612bd98661291a565b94506020860135935060408601356001600160401b03811115612bfa575f5ffd5b612c0688828901612930565b9350506060860135915060808601356001600160401b03811115612c28575f5ffd5b612c3488828901612930565b9150509295509295909350565b5f60e0828403128015612c52575f5ffd5b509092915050565b5f60208284031215612c6a575f5ffd5b6109e58261291a565b5f61010082019050825182526020830151602083015260408301516040830152606083015160608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a08301526001600160401b0360c08401511660c083015260e08301516110cb60e08401826001600160a01b03169052565b63ffffffff8316815261010081016125386020830184612b43565b5f5f60208385031215612d1c575f5ffd5b82356001600160401b03811115612d31575f5ffd5b612d3d85828601612a02565b90969095509350505050565b5f60c0828403128015612c52575f5ffd5b5f5f5f60608486031215612d6c575f5ffd5b83356001600160401b03811115612d81575f5ffd5b612d8d86828701612930565b93505060208401356001600160401b03811115612da8575f5ffd5b612db486828701612930565b92505060408401356001600160401b03811115612dcf575f5ffd5b612ddb86828701612930565b9150509250925092565b5f5f5f5f5f5f60c08789031215612dfa575f5ffd5b863595506020870135945060408701359350606087013592506080870135915060a08701356001600160401b03811115612e32575f5ffd5b612e3e89828a01612930565b9150509295509295509295565b5f5f60408385031215612e5c575f5ffd5b82356001600160401b03811115612e71575f5ffd5b612e7d85828601612930565b92505060208301356001600160401b03811115612e98575f5ffd5b612ea485828601612930565b9150509250929050565b634e487b7160e01b5f52603260045260245ffd5b803561ffff81168114610b9f575f5ffd5b5f60e0828403128015612ee4575f5ffd5b5060405160e081016001600160401b0381118282101715612f1357634e487b7160e01b5f52604160045260245ffd5b604052612f1f83612ec2565b8152612f2d60208401612ec2565b6020820152612f3e60408401612ec2565b6040820152612f4f60608401612ec2565b6060820152612f6060808401612ec2565b6080820152612f7160a08401612ec2565b60a0820152612f8260c08401612ec2565b60c08201529392505050565b634e487b7160e01b5f52601160045260245ffd5b818103818111156109e8576109e8612f8e565b5f823560be19833603018112612fc9575f5ffd5b9190910192915050565b5f5f8335601e19843603018112612fe8575f5ffd5b8301803591506001600160401b03821115613001575f5ffd5b6020019150600581901b3603821315612a42575f5ffd5b5f60208284031215613028575f5ffd5b6109e582612a49565b8183525f6001600160fb1b03831115613048575f5ffd5b8260051b80836020870137939093016020019392505050565b60018060a01b038916815287602082015286604082015260c060608201525f61308e60c083018789613031565b82810360808401526130a1818688613031565b91505082151560a08301529998505050505050505050565b5f602082840312156130c9575f5ffd5b5051919050565b805160208201516001600160e01b0319811691906004821015613107576001600160e01b0319600483900360031b81901b82161692505b5050919050565b808201808211156109e8576109e8612f8e565b6001600160401b0381811683821601908111156109e8576109e8612f8e565b5f8235605e19833603018112612fc9575f5ffd5b5f8261316e57634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f85851115613181575f5ffd5b8386111561318d575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156110cb576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f191601019291505056'
