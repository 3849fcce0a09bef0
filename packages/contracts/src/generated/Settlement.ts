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
  '0x60e060405234801561000f575f5ffd5b5060405161374c38038061374c83398101604081905261002e916103e0565b8461003881610076565b506001600160a01b0386166080526001600160401b03841660a05260c0839052610061826100c9565b61006a81610138565b50505050505050610531565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381166100ef57604051628b898760e31b815260040160405180910390fd5b600580546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b5f8061014383610332565b90508061271081146101745760405163631cd7bd60e11b815260040161016b91815260200190565b60405180910390fd5b506006805490509150600683908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c00151604051610324979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff1661037b9190610512565b6103859190610512565b61038f9190610512565b6103999190610512565b6103a39190610512565b6103ad9190610512565b92915050565b6001600160a01b03811681146103c7575f5ffd5b50565b805161ffff811681146103db575f5ffd5b919050565b5f5f5f5f5f5f8688036101808112156103f7575f5ffd5b8751610402816103b3565b6020890151909750610413816103b3565b60408901519096506001600160401b038116811461042f575f5ffd5b606089015160808a01519196509450610447816103b3565b925060e0609f198201121561045a575f5ffd5b5060405160e081016001600160401b038111828210171561048957634e487b7160e01b5f52604160045260245ffd5b60405261049860a089016103ca565b81526104a660c089016103ca565b60208201526104b760e089016103ca565b60408201526104c961010089016103ca565b60608201526104db61012089016103ca565b60808201526104ed61014089016103ca565b60a08201526104ff61016089016103ca565b60c0820152809150509295509295509295565b808201808211156103ad57634e487b7160e01b5f52601160045260245ffd5b60805160a05160c0516131ab6105a15f395f81816105e50152818161133d015281816113bb01528181611a7c01528181611aa901528181611d390152611d6f01525f81816103c5015261138f01525f81816106d801528181611264015281816120df015261214801526131ab5ff3fe6080604052600436106101c5575f3560e01c8063bf7e214f116100f2578063d516069911610092578063f026338211610062578063f026338214610675578063f0f4426014610694578063f552501a146106b3578063fc0c546a146106c7575f5ffd5b8063d516069914610607578063d54ad2a11461061a578063dacda9ef14610637578063e16d660714610656575f5ffd5b8063c884ef83116100cd578063c884ef8314610562578063ca288f1814610596578063cc99d623146105b5578063d2e25d84146105d4575f5ffd5b8063bf7e214f14610505578063c7d2985614610521578063c805063014610543575f5ffd5b806366ff4f54116101685780637a9e5e4b116101385780637a9e5e4b14610395578063861a1412146103b45780638fb36037146103e7578063bc2fc02814610414575f5ffd5b806366ff4f54146102e25780636a77cfbe1461030e5780636c6650de1461032d5780637580725014610361575f5ffd5b806333538d44116101a357806333538d4414610228578063401f3bc01461025a57806348fc6f511461027957806361d027b3146102b1575f5ffd5b806306580035146101c95780631e2601b0146101ea57806323cb830f14610209575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e33660046128e2565b6106fa565b005b3480156101f5575f5ffd5b506101e8610204366004612954565b610767565b348015610214575f5ffd5b506101e8610223366004612985565b6107fa565b348015610233575f5ffd5b506102476102423660046129f4565b610990565b6040519081526020015b60405180910390f35b348015610265575f5ffd5b50610247610274366004612a94565b6109d9565b348015610284575f5ffd5b50600554600160a01b90046001600160401b03165b6040516001600160401b039091168152602001610251565b3480156102bc575f5ffd5b506005546001600160a01b03165b6040516001600160a01b039091168152602001610251565b3480156102ed575f5ffd5b506103016102fc366004612abc565b610a2c565b6040516102519190612b4a565b348015610319575f5ffd5b506101e8610328366004612b58565b610b34565b348015610338575f5ffd5b5061034c610347366004612bdd565b610bb9565b60405163ffffffff9091168152602001610251565b34801561036c575f5ffd5b5061024761037b366004612bf6565b6001600160a01b03165f9081526004602052604090205490565b3480156103a0575f5ffd5b506101e86103af366004612bf6565b610be2565b3480156103bf575f5ffd5b506102997f000000000000000000000000000000000000000000000000000000000000000081565b3480156103f2575f5ffd5b506103fb610c56565b6040516001600160e01b03199091168152602001610251565b34801561041f575f5ffd5b506104f861042e366004612985565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152506001600160401b039081165f908152600160208181526040928390208351610100810185528154815292810154918301919091526002810154928201929092526003820154606082015260048201548084166080830152600160401b8104841660a0830152600160801b900490921660c0830152600501546001600160a01b031660e082015290565b6040516102519190612c0f565b348015610510575f5ffd5b505f546001600160a01b03166102ca565b34801561052c575f5ffd5b50610535610c78565b604051610251929190612c8c565b34801561054e575f5ffd5b506101e861055d366004612985565b610d60565b34801561056d575f5ffd5b5061024761057c366004612bf6565b6001600160a01b03165f9081526002602052604090205490565b3480156105a1575f5ffd5b506101e86105b0366004612a94565b610ec3565b3480156105c0575f5ffd5b506102476105cf366004612ca7565b610f7d565b3480156105df575f5ffd5b506102477f000000000000000000000000000000000000000000000000000000000000000081565b6101e8610615366004612ce5565b611110565b348015610625575f5ffd5b506003546001600160801b0316610247565b348015610642575f5ffd5b506101e8610651366004612cf6565b611608565b348015610661575f5ffd5b506101e8610670366004612d81565b6117f8565b348015610680575f5ffd5b506101e861068f366004612de7565b611865565b34801561069f575f5ffd5b506101e86106ae366004612bf6565b611918565b3480156106be575f5ffd5b5061029961192d565b3480156106d2575f5ffd5b506102ca7f000000000000000000000000000000000000000000000000000000000000000081565b5f61070361198a565b905061071a8161071387876109d9565b85856119e9565b508083850361074d576040516340ed6e5d60e11b81526001600160401b0390911660048201526024015b60405180910390fd5b506107608133633632b0b360e11b611a50565b5050505050565b610773335b5f36611bfc565b816001600160401b031661078561198a565b6001600160401b03161482906107ba576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b506001600160a01b0381166107e157604051628b898760e31b815260040160405180910390fd5b6107f68282666469737075746560c81b611a50565b5050565b806001600160401b031661080c61198a565b6001600160401b0316148190610841576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b506001600160401b038082165f908152600160205260409020600481015490918391600160401b9004164281111561089f576040516309a9ab1360e11b81526001600160401b03928316600482015291166024820152604401610744565b50506004810180546001600160401b03428116600160801b0267ffffffffffffffff60801b199092169190911790915560058054918416600160a01b0267ffffffffffffffff60a01b199092169190911790558054600755600181015461090590611ceb565b600380546001600160801b03928316600160801b029216919091179055600581015461093b9083906001600160a01b0316611d1e565b805460018201546040516001600160401b038516927f459bde21f57f52471d022ac3c4c2ea771f711d468722874d66bb8953589010279261098492918252602082015260400190565b60405180910390a25050565b5f5f61099c8a8a6109d9565b90505f806109af838c8c8c8c8c8c611dd0565b915091506109c98c8c6109c28585611eac565b8489611f37565b9c9b505050505050505050505050565b604080514660208083019190915230828401526001600160a01b038516606083015260808083018590528351808403909101815260a09092019092528051908201205f9081529081205b90505b92915050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152600654829063ffffffff821610610a975760405163459940bd60e01b815263ffffffff9091166004820152602401610744565b5060068263ffffffff1681548110610ab157610ab1612e4a565b5f9182526020918290206040805160e081018252929091015461ffff808216845262010000820481169484019490945264010000000081048416918301919091526601000000000000810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015292915050565b5f610b3d61198a565b600554909150610b5f90600160a01b90046001600160401b0316878787612179565b50610b6c81878585612179565b5080858410610b9a576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b50610bb1813367646563726561736560c01b611a50565b505050505050565b5f610bc33361076c565b610bda610bd536849003840184612e6f565b6121b7565b90505b919050565b5f5433906001600160a01b03168114610c185760405162d1953b60e31b81526001600160a01b0382166004820152602401610744565b816001600160a01b03163b5f03610c4d576040516361798f2f60e11b81526001600160a01b0383166004820152602401610744565b6107f6826123a8565b5f8054600160a01b900460ff16610c6c57505f90565b50638fb3603760e01b90565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c08101829052600654610cbe90600190612f3e565b91508160068363ffffffff1681548110610cda57610cda612e4a565b5f9182526020918290206040805160e081018252929091015461ffff808216845262010000820481169484019490945264010000000081048416918301919091526601000000000000810483166060830152600160401b810483166080830152600160501b8104831660a0830152600160601b900490911660c082015290939092509050565b610d693361076c565b806001600160401b0316610d7b61198a565b6001600160401b0316148190610db0576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b506001600160401b038082165f908152600160205260409020600481015490918391600160401b900416428111610e0d576040516365b1a94560e01b81526001600160401b03928316600482015291166024820152604401610744565b50506005810154610e289083906001600160a01b0316611d1e565b6001600160401b0382165f8181526001602081905260408083208381559182018390556002820183905560038201929092556004810180546001600160c01b031916905560050180546001600160a01b0319169055513391907fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d304390610eb790637665746f60e01b815260200190565b60405180910390a35050565b335f8181526004602052604090205490818380821015610f0f57604051639712e99960e01b81526001600160a01b03909316600484015260248301919091526044820152606401610744565b5050508181610f1e9190612f3e565b335f8181526004602090815260409182902093909355518481526001600160a01b038616927f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d910160405180910390a3610f7883836123fb565b505050565b5f805b828110156111095736848483818110610f9b57610f9b612e4a565b9050602002810190610fad9190612f51565b9050306333538d44610fc26020840184612bf6565b60208401356040850135610fd96060870187612f6f565b610fe66080890189612f6f565b610ff660c08b0160a08c01612fb4565b6040518963ffffffff1660e01b8152600401611019989796959493929190612ffd565b6020604051808303815f875af1925050508015611053575060408051601f3d908101601f1916820190925261105091810190613055565b60015b6110f2573d808015611080576040519150601f19603f3d011682016040523d82523d5f602084013e611085565b606091505b506110936020830183612bf6565b6001600160a01b03167ff050e343ddcc21f898930fa9b30b2476a02e237ddf17cf2884f4d0553a13b72c60208401356110cb8461306c565b604080519283526001600160e01b031990911660208301520160405180910390a250611100565b6110fc81856130aa565b9350505b50600101610f80565b5092915050565b6111193361076c565b6005545f9061113990600160a01b90046001600160401b031660016130bd565b90506001600160401b0381166111526020840184612985565b6001600160401b0316146111696020840184612985565b82909161119c5760405163fc26c19960e01b81526001600160401b03928316600482015291166024820152604401610744565b50506001600160401b038082165f908152600160205260409020600481015490918391600160401b900416156111f157604051630fabdaf160e11b81526001600160401b039091166004820152602401610744565b506040805180820182526003546001600160801b038082168352600160801b90910416602082018190529091850135818082101561124b576040516349f019fb60e11b815260048101929092526024820152604401610744565b50506040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa1580156112b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112d59190613055565b83516112ea91906001600160801b03166130aa565b90506040860135818082111561131c57604051637aad98d360e11b815260048101929092526024820152604401610744565b5050335f908152600460205260408120546113389034906130aa565b9050807f00000000000000000000000000000000000000000000000000000000000000008082101561138657604051631dba615760e11b815260048101929092526024820152604401610744565b505f90506113b47f0000000000000000000000000000000000000000000000000000000000000000426130bd565b90506113e07f000000000000000000000000000000000000000000000000000000000000000083612f3e565b60045f336001600160a01b03166001600160a01b031681526020019081526020015f20819055506040518061010001604052808960200135815260200189604001358152602001896060013581526020018960a00135815260200189608001602081019061144e9190612985565b6001600160401b0390811682528381166020808401919091525f6040808501829052336060958601528c841682526001808452918190208651815592860151918301919091558401516002820155918301516003830155608083015160048301805460a086015160c08701518516600160801b0267ffffffffffffffff60801b19918616600160401b026fffffffffffffffffffffffffffffffff199093169490951693909317179190911691909117905560e090910151600590910180546001600160a01b03929092166001600160a01b031990921691909117905534156115675760405134815233907f8ed8c6869618197b68315ade66e75ed3906c97b111fa3ab81e5760046825c7db9060200160405180910390a25b336001600160a01b0316876001600160401b03167ff0b83fc6634b3cdf7d361f9dd3dc1722a6ee9cadeb39cea6e05ff6dc614946808a602001358b604001358c606001358d60800160208101906115be9190612985565b604080519485526020850193909352918301526001600160401b03908116606083015260a0808e013560808401529086169082015260c00160405180910390a35050505050505050565b5f61161161198a565b60055490915061164f90600160a01b90046001600160401b03166116386020870187612bf6565b602087013561164a60408901896130dc565b612179565b5080602085013561167f576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b506001600160401b0381165f9081526001602081815260408320909101549085013515611739576116b36020870187612bf6565b6001600160a01b03166116c96020870187612bf6565b6001600160a01b03161083906116fe576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b50602085018035906117289085906117169089612bf6565b602089013561164a60408b018b6130dc565b6040015161173691906130aa565b91505b6020840135156117b4576117506020850185612bf6565b6001600160a01b03166117666020880188612bf6565b6001600160a01b031610839061179b576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b506117ad836116386020870187612bf6565b6040015190505b828282146117e1576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b50610bb183336737b6b4b9b9b4b7b760c11b611a50565b5f61180161198a565b90506118138161071389898989612480565b5061181f8685856124be565b819061184a576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b5061185c81336273756d60e81b611a50565b50505050505050565b5f61186e61198a565b90505f611882826116386020870187612bf6565b6060015190505f61189a836116386020870187612bf6565b60600151905080821080156118d957506118b76020850185612bf6565b6001600160a01b03166118cd6020870187612bf6565b6001600160a01b031610155b8390611904576040516340ed6e5d60e11b81526001600160401b039091166004820152602401610744565b5061076083336437b93232b960d91b611a50565b6119213361076c565b61192a816124db565b50565b6005545f90819061194f90600160a01b90046001600160401b031660016130bd565b6001600160401b038082165f90815260016020526040902060040154919250600160401b90910416156119825780611984565b5f5b91505090565b5f61199361192d565b6005549091506001600160401b038083161515916119bb91600160a01b9091041660016130bd565b906119e5576040516352eba4b960e11b81526001600160401b039091166004820152602401610744565b5090565b611a1060405180608001604052805f81526020015f81526020015f81526020015f81525090565b611a3c838335611a236020860186612f6f565b611a306040880188612f6f565b8a95949392919061254a565b9050611a4885826126a4565b949350505050565b6001600160401b0383165f908152600160205260408120600501546001600160a01b031690611aa060027f00000000000000000000000000000000000000000000000000000000000000006130f0565b90505f611acd827f0000000000000000000000000000000000000000000000000000000000000000612f3e565b6001600160401b0387165f9081526001602081815260408084208481559283018490556002830184905560038301849055600480840180546001600160c01b0319169055600590930180546001600160a01b03191690556001600160a01b038a168452919052812080549293508492909190611b4a9084906130aa565b909155505060408051838152602081018390526001600160a01b0380881692908616916001600160401b038a16917f83379f065cb6730419601539aa9cbd70f335629960139bb85af847812dcd4ca6910160405180910390a4846001600160a01b0316866001600160401b03167fbcffa3136535a5ea5155f6974bf4e3f623df15b33bddc0c80e7bc514450d304386604051611be891815260200190565b60405180910390a3610bb161dead826123fb565b5f5f611c2f611c125f546001600160a01b031690565b8630611c2160045f898b61310f565b611c2a91613136565b612712565b91509150816107605763ffffffff811615611cc8575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90611c899088908890889060040161316c565b5f604051808303815f87803b158015611ca0575f5ffd5b505af1158015611cb2573d5f5f3e3d5ffd5b50505f805460ff60a01b19169055506107609050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610744565b5f6001600160801b038211156119e5576040516306dfcc6560e41b81526080600482015260248101839052604401610744565b6001600160a01b0381165f90815260046020526040812080547f00000000000000000000000000000000000000000000000000000000000000009290611d659084906130aa565b90915550506040517f000000000000000000000000000000000000000000000000000000000000000081526001600160a01b038216906001600160401b038416907f865a01e3b462dc97ed9404218cb1663ad1409429473d3ab5d444c92c39cdaad290602001610eb7565b5f808483148015611de2575060408511155b8015611dee575086851c155b879086908590611e22576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610744565b5050506040518685038660051b88018960061b9950885b81811015611e95578281013560408c168e81528d6020821752823560408218528160608218525060805f209d50808d019c50808d1015611e8557634e487b715f5260116020526024601cfd5b5060019a909a1c99602001611e39565b50505060405250505f606052509495939450505050565b604080518082019091526003546001600160801b03808216808452600160801b90920416602083015260075490919084141580611ef6575080602001516001600160801b03168314155b1561110957600554604051631fa9af1560e21b8152600160a01b9091046001600160401b031660048201526024810185905260448101849052606401610744565b6001600160a01b0385165f90815260026020526040812054868682808211611f8b57604051630f125c0160e41b81526001600160a01b03909316600484015260248301919091526044820152606401610744565b505050821580611fa35750336001600160a01b038816145b80611fb657506001600160a01b0387163b155b87339091611fea57604051630df9861960e11b81526001600160a01b03928316600482015291166024820152604401610744565b505080860394850194915086858580821115612032576040516359843d9b60e01b81526001600160a01b03909316600484015260248301919091526044820152606401610744565b5050506001600160a01b0387165f81815260026020908152604091829020899055815180830183526001600160801b03898116808352908916918301829052600160801b9091021760035581518581529081018990527f987d620f307ff6b94d58743cb7a7509f24071586a77759b77c2d4e29f75a2f9a910160405180910390a2821561213b5760405163040b850f60e31b81526001600160a01b038881166004830152602482018490527f0000000000000000000000000000000000000000000000000000000000000000169063205c2878906044015f604051808303815f87803b158015612120575f5ffd5b505af1158015612132573d5f5f3e3d5ffd5b5050505061216f565b61216f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001688846127a4565b5095945050505050565b6121a060405180608001604052805f81526020015f81526020015f81526020015f81525090565b6121ae8561071386866109d9565b95945050505050565b5f5f6121c2836127d9565b90508061271081146121ea5760405163631cd7bd60e11b815260040161074491815260200190565b506006805490509150600683908060018154018082558091505060019003905f5260205f20015f909190919091505f820151815f015f6101000a81548161ffff021916908361ffff1602179055506020820151815f0160026101000a81548161ffff021916908361ffff1602179055506040820151815f0160046101000a81548161ffff021916908361ffff1602179055506060820151815f0160066101000a81548161ffff021916908361ffff1602179055506080820151815f0160086101000a81548161ffff021916908361ffff16021790555060a0820151815f01600a6101000a81548161ffff021916908361ffff16021790555060c0820151815f01600c6101000a81548161ffff021916908361ffff16021790555050508163ffffffff167ff13e0397ce7f003f38d348755c0a553708b97a75bcb5ebc927ee0b2f52a58c36845f015185602001518660400151876060015188608001518960a001518a60c0015160405161239a979695949392919061ffff978816815295871660208701529386166040860152918516606085015284166080840152831660a083015290911660c082015260e00190565b60405180910390a250919050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114612444576040519150601f19603f3d011682016040523d82523d5f602084013e612449565b606091505b5050905080838390916107605760405163a89af23760e01b81526001600160a01b0390921660048301526024820152604401610744565b604080516020808201969096528082019490945260608401929092526080808401919091528151808403909101815260a09092019052805191012090565b5f838301848110806124d05750828114155b9150505b9392505050565b6001600160a01b03811661250157604051628b898760e31b815260040160405180910390fd5b600580546001600160a01b0319166001600160a01b0383169081179091556040517fc714d22a2f08b695f81e7c707058db484aa5b4d6b4c9fd64beb10fe85832f608905f90a250565b61257160405180608001604052805f81526020015f81526020015f81526020015f81525090565b838281148015612582575060408111155b801561258e575086811c155b8790829085906125c2576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610744565b505050888252602082018890526125da816040612f3e565b87901b60608301525f5b81811015612697575f8787838181106125ff576125ff612e4a565b9050602002013590505f86868481811061261b5761261b612e4a565b905060200201359050828a901c6001165f0361264b57612644855f015186602001518484612480565b8552612678565b61265e8282875f01518860200151612480565b85526040850180518291906126749083906130aa565b9052505b808560200181815161268a91906130aa565b90525050506001016125e4565b5050979650505050505050565b6001600160401b0382165f908152600160205260409020805482511480156126d3575080600101548260200151145b825160208401518592610bb157604051631fa9af1560e21b81526001600160401b03909316600484015260248301919091526044820152606401610744565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561279a575f516020805191945081901c150291505b5094509492505050565b6127b18383836001612854565b610f7857604051635274afe760e01b81526001600160a01b0384166004820152602401610744565b5f8160c0015161ffff168260a0015161ffff16836080015161ffff16846060015161ffff16856040015161ffff16866020015161ffff16875f015161ffff1661282291906130aa565b61282c91906130aa565b61283691906130aa565b61284091906130aa565b61284a91906130aa565b610bda91906130aa565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166128aa57838315161561289e573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b80356001600160a01b0381168114610bdd575f5ffd5b5f606082840312156128dc575f5ffd5b50919050565b5f5f5f5f608085870312156128f5575f5ffd5b6128fe856128b6565b9350602085013592506040850135915060608501356001600160401b03811115612926575f5ffd5b612932878288016128cc565b91505092959194509250565b80356001600160401b0381168114610bdd575f5ffd5b5f5f60408385031215612965575f5ffd5b61296e8361293e565b915061297c602084016128b6565b90509250929050565b5f60208284031215612995575f5ffd5b610a238261293e565b5f5f83601f8401126129ae575f5ffd5b5081356001600160401b038111156129c4575f5ffd5b6020830191508360208260051b85010111156129de575f5ffd5b9250929050565b80358015158114610bdd575f5ffd5b5f5f5f5f5f5f5f5f60c0898b031215612a0b575f5ffd5b612a14896128b6565b9750602089013596506040890135955060608901356001600160401b03811115612a3c575f5ffd5b612a488b828c0161299e565b90965094505060808901356001600160401b03811115612a66575f5ffd5b612a728b828c0161299e565b9094509250612a85905060a08a016129e5565b90509295985092959890939650565b5f5f60408385031215612aa5575f5ffd5b612aae836128b6565b946020939093013593505050565b5f60208284031215612acc575f5ffd5b813563ffffffff811681146124d4575f5ffd5b61ffff815116825261ffff602082015116602083015261ffff604082015116604083015261ffff606082015116606083015261ffff608082015116608083015260a0810151612b3460a084018261ffff169052565b5060c0810151610f7860c084018261ffff169052565b60e08101610a268284612adf565b5f5f5f5f5f60a08688031215612b6c575f5ffd5b612b75866128b6565b94506020860135935060408601356001600160401b03811115612b96575f5ffd5b612ba2888289016128cc565b9350506060860135915060808601356001600160401b03811115612bc4575f5ffd5b612bd0888289016128cc565b9150509295509295909350565b5f60e0828403128015612bee575f5ffd5b509092915050565b5f60208284031215612c06575f5ffd5b610a23826128b6565b5f61010082019050825182526020830151602083015260408301516040830152606083015160608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a08301526001600160401b0360c08401511660c083015260e083015161110960e08401826001600160a01b03169052565b63ffffffff8316815261010081016124d46020830184612adf565b5f5f60208385031215612cb8575f5ffd5b82356001600160401b03811115612ccd575f5ffd5b612cd98582860161299e565b90969095509350505050565b5f60c0828403128015612bee575f5ffd5b5f5f5f60608486031215612d08575f5ffd5b83356001600160401b03811115612d1d575f5ffd5b612d29868287016128cc565b93505060208401356001600160401b03811115612d44575f5ffd5b612d50868287016128cc565b92505060408401356001600160401b03811115612d6b575f5ffd5b612d77868287016128cc565b9150509250925092565b5f5f5f5f5f5f60c08789031215612d96575f5ffd5b863595506020870135945060408701359350606087013592506080870135915060a08701356001600160401b03811115612dce575f5ffd5b612dda89828a016128cc565b9150509295509295509295565b5f5f60408385031215612df8575f5ffd5b82356001600160401b03811115612e0d575f5ffd5b612e19858286016128cc565b92505060208301356001600160401b03811115612e34575f5ffd5b612e40858286016128cc565b9150509250929050565b634e487b7160e01b5f52603260045260245ffd5b803561ffff81168114610bdd575f5ffd5b5f60e0828403128015612e80575f5ffd5b5060405160e081016001600160401b0381118282101715612eaf57634e487b7160e01b5f52604160045260245ffd5b604052612ebb83612e5e565b8152612ec960208401612e5e565b6020820152612eda60408401612e5e565b6040820152612eeb60608401612e5e565b6060820152612efc60808401612e5e565b6080820152612f0d60a08401612e5e565b60a0820152612f1e60c08401612e5e565b60c08201529392505050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610a2657610a26612f2a565b5f823560be19833603018112612f65575f5ffd5b9190910192915050565b5f5f8335601e19843603018112612f84575f5ffd5b8301803591506001600160401b03821115612f9d575f5ffd5b6020019150600581901b36038213156129de575f5ffd5b5f60208284031215612fc4575f5ffd5b610a23826129e5565b8183525f6001600160fb1b03831115612fe4575f5ffd5b8260051b80836020870137939093016020019392505050565b60018060a01b038916815287602082015286604082015260c060608201525f61302a60c083018789612fcd565b828103608084015261303d818688612fcd565b91505082151560a08301529998505050505050505050565b5f60208284031215613065575f5ffd5b5051919050565b805160208201516001600160e01b03198116919060048210156130a3576001600160e01b0319600483900360031b81901b82161692505b5050919050565b80820180821115610a2657610a26612f2a565b6001600160401b038181168382160190811115610a2657610a26612f2a565b5f8235605e19833603018112612f65575f5ffd5b5f8261310a57634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f8585111561311d575f5ffd5b83861115613129575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015611109576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f191601019291505056'
