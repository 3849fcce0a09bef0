// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const availabilityAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ISettlement",
        "name": "settlement_",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "bond_",
        "type": "uint96"
      },
      {
        "internalType": "uint48",
        "name": "answerTime_",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "reportTime_",
        "type": "uint48"
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
        "internalType": "address",
        "name": "asker",
        "type": "address"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Availability_AlreadyAsked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      }
    ],
    "name": "Availability_AlreadyShown",
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
    "name": "Availability_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Availability_DeadlineAhead",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Availability_DeadlinePassed",
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
    "name": "Availability_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "count",
        "type": "uint64"
      }
    ],
    "name": "Availability_NoSuchPiece",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "answerTime",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "reportTime",
        "type": "uint48"
      },
      {
        "internalType": "uint64",
        "name": "window",
        "type": "uint64"
      }
    ],
    "name": "Availability_NoTime",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      }
    ],
    "name": "Availability_NotAsked",
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
    "name": "Availability_NotItsPlace",
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
    "name": "Availability_NotPending",
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
    "name": "Availability_NotSigned",
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
    "name": "Availability_PaymentFailed",
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
    "name": "Availability_StillPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "latest",
        "type": "uint256"
      }
    ],
    "name": "Availability_TooLate",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Availability_WrongBond",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "Availability_WrongSize",
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
    "name": "CreditWithdrawn",
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
        "name": "asker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "PieceAsked",
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
        "name": "by",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "PieceShown",
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
        "name": "asker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "PieceWithheld",
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
        "name": "asker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "QuestionVoided",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "answerTime",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
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
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "ask",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bond",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "questionOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "asker",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "finalisableAt",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "answered",
            "type": "bool"
          }
        ],
        "internalType": "struct IAvailability.Question",
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
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "reclaim",
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
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "report",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reportTime",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
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
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "bytes",
        "name": "chunk",
        "type": "bytes"
      },
      {
        "internalType": "bytes32[]",
        "name": "siblings",
        "type": "bytes32[]"
      }
    ],
    "name": "showChunk",
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
    "name": "showLine",
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
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "showPayment",
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
        "name": "place",
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
      }
    ],
    "name": "showWeight",
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
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const availabilityInitCode =
  '0x610100604052348015610010575f5ffd5b5060405161333d38038061333d83398101604081905261002f9161014c565b5f846001600160a01b031663861a14126040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009091906101b8565b90506001600160401b0381166100b165ffffffffffff8085169086166101e5565b11158383839091926100fc57604051639009f10d60e01b815265ffffffffffff93841660048201529290911660248301526001600160401b0316604482015260640160405180910390fd5b5050506001600160a01b039094166080526001600160601b0390921660a05265ffffffffffff90811660c0521660e0525061020a565b805165ffffffffffff81168114610147575f5ffd5b919050565b5f5f5f5f6080858703121561015f575f5ffd5b84516001600160a01b0381168114610175575f5ffd5b60208601519094506001600160601b0381168114610191575f5ffd5b925061019f60408601610132565b91506101ad60608601610132565b905092959194509250565b5f602082840312156101c8575f5ffd5b81516001600160401b03811681146101de575f5ffd5b9392505050565b8082018082111561020457634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c05160e05161309f61029e5f395f81816102b30152610d2901525f81816102fd0152610ce801525f818161013e0152818161071d01528181610baf015281816114df01526118fc01525f818160ee01528181610803015281816108b8015281816109340152818161098401528181610fa70152818161110d015281816115a901526116ad015261309f5ff3fe6080604052600436106100d9575f3560e01c8063ca82e2721161007c578063f3fef3a311610057578063f3fef3a31461031f578063f590b6811461033e578063f99180cf14610351578063fc9ef47e14610370575f5ffd5b8063ca82e27214610283578063e3dc9055146102a2578063e6a789ba146102ec575f5ffd5b80636a3cd68d116100b75780636a3cd68d146101e25780636dfa5b72146102035780637580725014610222578063936b208814610264575f5ffd5b806351160630146100dd57806364c9ec6f1461012d57806369669ed814610178575b5f5ffd5b3480156100e8575f5ffd5b506101107f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610138575f5ffd5b506101607f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160601b039091168152602001610124565b348015610183575f5ffd5b50610197610192366004612478565b61038f565b6040805182516001600160a01b0316815260208084015165ffffffffffff90811691830191909152838301511691810191909152606091820151151591810191909152608001610124565b3480156101ed575f5ffd5b506102016101fc36600461251f565b610432565b005b34801561020e575f5ffd5b5061020161021d3660046125e4565b6105e2565b34801561022d575f5ffd5b5061025661023c36600461262f565b6001600160a01b03165f9081526001602052604090205490565b604051908152602001610124565b34801561026f575f5ffd5b5061020161027e36600461264a565b6108b1565b34801561028e575f5ffd5b5061020161029d3660046126ae565b61092d565b3480156102ad575f5ffd5b506102d57f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff9091168152602001610124565b3480156102f7575f5ffd5b506102d57f000000000000000000000000000000000000000000000000000000000000000081565b34801561032a575f5ffd5b50610201610339366004612727565b610a75565b61020161034c3660046125e4565b610bac565b34801561035c575f5ffd5b5061020161036b366004612761565b610fa0565b34801561037b575f5ffd5b5061020161038a3660046125e4565b6110c7565b604080516080810182525f808252602082018190529181018290526060810182905290806103cb856103c636879003870187612858565b611209565b815260208082019290925260409081015f20815160808101835281546001600160a01b038116825265ffffffffffff600160a01b8204811695830195909552600160d01b9004909316918301919091526001015460ff161515606082015290505b92915050565b5f61043d875f61124a565b6001600160401b031690505f816104558860016128e7565b6001600160401b0316106104a2576104786001600160401b038816611000612906565b61048a6101a08a016101808b0161291d565b6001600160401b031661049d9190612938565b6104a6565b6110005b905084818181146104d8576040516331530d5560e01b8152600481019290925260248201526044015b60405180910390fd5b50505f61051987878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506112ef92505050565b9050610568896101600135828a6001600160401b0316868989808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061132192505050565b818a610160013590916105975760405163d09b109d60e01b8152600481019290925260248201526044016104cf565b50506105d78960405180606001604052805f60038111156105ba576105ba61294b565b81526001600160401b038c1660208201525f604090910152611409565b505050505050505050565b5f5f6105ed846115a4565b90925090505f61060b8361060636879003870187612858565b6116d8565b805490915065ffffffffffff600160d01b909104166001600160401b03831614610638602086018661295f565b610648604087016020880161291d565b610658606088016040890161291d565b90919261067b5760405163664d97f560e11b81526004016104cf9392919061298c565b50508154600160a01b900465ffffffffffff1690504281106106bb5760405163c904cdc960e01b815265ffffffffffff90911660048201526024016104cf565b5080546001600160a01b03165f806106dc866103c6368a90038a018a612858565b815260208082019290925260409081015f9081208181556001908101805460ff191690556001600160a01b0385168252909252812080546001600160601b037f000000000000000000000000000000000000000000000000000000000000000016929061074a9084906129c0565b9091555061075d9050602086018661295f565b600381111561076e5761076e61294b565b6001600160a01b038216610785602089018961291d565b6001600160401b03167f1ae209addbc07d9675abe7b310d7cd1322d113d32505419cc08711ebabd756136107bf60408a0160208b0161291d565b6107cf60608b0160408c0161291d565b604080516001600160401b039384168152929091166020830152810189905260600160405180910390a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663734ef6dd610835602089018961291d565b6040516001600160e01b031960e084901b1681526001600160401b0390911660048201526001600160a01b0384166024820152671dda5d1a1a195b1960c21b60448201526064015f604051808303815f87803b158015610893575f5ffd5b505af11580156108a5573d5f5f3e3d5ffd5b50505050505050505050565b6108dc81837f0000000000000000000000000000000000000000000000000000000000000000611775565b50610929826040518060600160405280600260038111156108ff576108ff61294b565b815260200161091160808601866129d3565b356001600160401b031681525f602090910152611409565b5050565b61095883857f00000000000000000000000000000000000000000000000000000000000000006117d9565b505f61096760208501856129f1565b60018111156109785761097861294b565b03610a3a575f6109a8847f0000000000000000000000000000000000000000000000000000000000000000611846565b90505f6109bb608086016060870161262f565b90505f5f6109ca848787611891565b5090925090505f8160038111156109e3576109e361294b565b148015610a015750826001600160a01b0316826001600160a01b0316145b83859091610a3357604051631bbc25f760e11b81526001600160a01b03909216600483015260248201526044016104cf565b5050505050505b610a6f84604051806060016040528060016003811115610a5c57610a5c61294b565b81526020016109116103208801886129d3565b50505050565b335f8181526001602052604090205490818381811115610ac0576040516260c8d760e21b81526001600160a01b039093166004840152602483019190915260448201526064016104cf565b5050508181610acf9190612938565b335f8181526001602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a35f836001600160a01b0316836040515f6040518083038185875af1925050503d805f8114610b68576040519150601f19603f3d011682016040523d82523d5f602084013e610b6d565b606091505b505090508084849091610ba45760405163a0cefd1f60e01b81526001600160a01b03909216600483015260248201526044016104cf565b505050505050565b347f00000000000000000000000000000000000000000000000000000000000000006001600160601b0381168214610c0957604051635797934760e01b815260048101929092526001600160601b031660248201526044016104cf565b50505f5f610c16846115a4565b90925090505f610c3285610c2d602087018761295f565b61124a565b90506001600160401b038116610c4e604086016020870161291d565b6001600160401b0316108015610ca157506003610c6e602086018661295f565b6003811115610c7f57610c7f61294b565b1480610ca15750610c96606085016040860161291d565b6001600160401b0316155b610cae602086018661295f565b610cbe604087016020880161291d565b83909192610ce25760405163024c0bfb60e01b81526004016104cf9392919061298c565b5050505f7f000000000000000000000000000000000000000000000000000000000000000065ffffffffffff1642610d1a91906129c0565b90505f610d4f65ffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001685612a0f565b6001600160401b03169050818180821115610d8657604051631bba01e360e31b8152600481019290925260248201526044016104cf565b505f90508080610d9f886103c6368c90038c018c612858565b81526020808201929092526040015f20600181015490925060ff161590610dc89089018961295f565b610dd860408a0160208b0161291d565b610de860608b0160408c0161291d565b909192610e0b5760405163829e6aa160e01b81526004016104cf9392919061298c565b505081546001600160a01b0316159050610ea15780546001600160a01b0381169065ffffffffffff600160a01b8204811691600160d01b9004166001600160401b03881603610e865760405163d0d1909f60e01b81526001600160a01b03909216600483015265ffffffffffff1660248201526044016104cf565b50610ea19050610e9960208a018a61291d565b8789846118d8565b805465ffffffffffff868116600160d01b026001600160d01b036001600160a01b0319928716600160a01b02929092166001600160d01b031990931692909217331716178155610ef4602088018861295f565b6003811115610f0557610f0561294b565b33610f1360208b018b61291d565b6001600160401b03167f29b230c18c70790cb4969ea6bebbd36425007766cd0ce37f3a7150405f144da1610f4d60408c0160208d0161291d565b610f5d60608d0160408e0161291d565b604080516001600160401b03938416815292909116602083015265ffffffffffff891690820152606081018b905260800160405180910390a45050505050505050565b610fcb84867f00000000000000000000000000000000000000000000000000000000000000006117d9565b506102c08401355f610fe060208701876129f1565b6001811115610ff157610ff161294b565b148015610ffd57508015155b15611078575f61100d8383611a07565b905080856001600160401b0316101561107657611035846001600160401b0387168385611a79565b8335856001600160401b038116821461107357604051630b7e3d0b60e41b815260048101929092526001600160401b031660248201526044016104cf565b50505b505b610ba48660405180606001604052806003808111156110995761109961294b565b81526020016110ac6103208a018a6129d3565b6001600160401b039035811682528816602090910152611409565b5f826040516020016110d99190612a44565b6040516020818303038152906040528051906020012090505f61110782848036038101906106069190612858565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e20ccec36040518163ffffffff1660e01b8152600401608060405180830381865afa158015611167573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061118b9190612b5b565b50925092505083821415806111b957508254600160d01b900465ffffffffffff166001600160401b03821614155b6111c6602088018861291d565b906111f0576040516341c0b39f60e01b81526001600160401b0390911660048201526024016104cf565b50610ba4611201602088018861291d565b8587866118d8565b5f82825f01518360200151846040015160405160200161122c9493929190612bad565b60405160208183030381529060405280519060200120905092915050565b5f8082600381111561125e5761125e61294b565b036112a95761100060018161127b6101a08701610180880161291d565b6001600160401b031661128e91906129c0565b6112989190612938565b6112a29190612bfc565b905061042c565b60028260038111156112bd576112bd61294b565b146112d7576112d260e0840160c0850161291d565b6112e8565b6112e8610100840160e0850161291d565b9392505050565b6040515f906113049082908490602001612c26565b604051602081830303815290604052805190602001209050919050565b5f82841061133057505f611400565b5f8061133d600186612938565b90505b80156113ec575f611352600288612c41565b600114905080158161136357508187145b1561136e57506113cc565b84518303611381575f9350505050611400565b5f858461138d81612c54565b95508151811061139f5761139f612c6c565b60200260200101519050816113bd576113b88982611b1c565b6113c7565b6113c7818a611b1c565b985050505b6113d7600287612bfc565b6113e2600283612bfc565b9096509050611340565b508251811480156113fc57508686145b9150505b95945050505050565b5f5f611414846115a4565b915091505f61142383856116d8565b80548551602087015160408801519394509092909165ffffffffffff600160d01b909104166001600160401b038616146114735760405163664d97f560e11b81526004016104cf9392919061298c565b50508154600160a01b900465ffffffffffff169050428110156114b457604051636dbb4b7f60e11b815265ffffffffffff90911660048201526024016104cf565b506001818101805460ff191682179055335f9081526020919091526040812080546001600160601b037f000000000000000000000000000000000000000000000000000000000000000016929061150c9084906129c0565b9091555050835160038111156115245761152461294b565b33611532602088018861291d565b6001600160401b03167f580f928c9ccb6dc3e7147ceabb47c9619349137fc991383eeaec38f678e789bd8760200151886040015188604051611595939291906001600160401b039384168152919092166020820152604081019190915260600190565b60405180910390a45050505050565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e20ccec36040518163ffffffff1660e01b8152600401608060405180830381865afa158015611603573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116279190612b5b565b50909450925090506001600160401b038116611646602086018661291d565b6001600160401b031614801561166457506001600160401b03811615155b611671602086018661291d565b8290916116a457604051632deca53d60e01b81526001600160401b039283166004820152911660248201526044016104cf565b506116d19050847f0000000000000000000000000000000000000000000000000000000000000000611b39565b5050915091565b5f5f5f6116e58585611209565b815260208082019290925260409081015f208054855193860151928601519194506001600160a01b031661172f5760405163664d97f560e11b81526004016104cf9392919061298c565b5050506001810154825160208401516040850151919290919060ff161561176c5760405163829e6aa160e01b81526004016104cf9392919061298c565b50505092915050565b61179c60405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f6117b646846117b136899003890189612c80565b611c42565b90506114008160608701356117ce60808901896129d3565b878860400135611cd4565b61180060405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f611822468461181360208901896129f1565b61181d8988611846565b611db0565b905061140081604087013561183b6103208901896129d3565b878860200135611cd4565b5f8061185560208501856129f1565b60018111156118665761186661294b565b146118755760208301356112e8565b6112e861188a36859003850160608601612d2c565b4684611dcb565b5f808060418490036118c5578435602086013560408701355f1a6118b789828585611f09565b9550955095505050506118cf565b505f915060029050825b93509350939050565b80546001600160a01b03165f81815260016020526040812080546001600160601b037f00000000000000000000000000000000000000000000000000000000000000001692906119299084906129c0565b9091555061193c9050602084018461295f565b600381111561194d5761194d61294b565b6001600160a01b0382166001600160401b0387167fb125606591d5759b990374167249305f436d9f66446b8e979e452cc330087b2f611992604088016020890161291d565b6119a26060890160408a0161291d565b604080516001600160401b039384168152929091166020830152810189905260600160405180910390a45f806119e1866103c636889003880188612858565b815260208101919091526040015f908120908155600101805460ff191690555050505050565b5f611a1560a08401846129d3565b602001359050611a2860a08401846129d3565b358335148015611a42575080611a40843560016129c0565b145b8335908290611a6d57604051635cfde1bb60e01b8152600481019290925260248201526044016104cf565b505061042c8383611fd1565b82611a8760a08601866129d3565b3514611a9660a08601866129d3565b35908490611ac0576040516307c59d6160e41b8152600481019290925260248201526044016104cf565b50829050611ad160a08601866129d3565b6020013514611ae360a08601866129d3565b60200135839091611b1057604051635cfde1bb60e01b8152600481019290925260248201526044016104cf565b5050610a6f8482611fd1565b5f6040516001815360018101939093525060218201526041902090565b5f82604051602001611b4b9190612a44565b6040516020818303038152906040528051906020012090505f826001600160a01b0316632e658e71855f016020810190611b85919061291d565b6040516001600160e01b031960e084901b1681526001600160401b039091166004820152602401602060405180830381865afa158015611bc7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611beb9190612e78565b9050818114611bfd602086018661291d565b8383909192611c3857604051631040f22760e11b81526001600160401b039093166004840152602483019190915260448201526064016104cf565b5050505092915050565b5f611ccc8484845f0151856020015186604001518760600151604051602001611cab969594939291909586526001600160a01b0394851660208701529290931660408501526001600160401b03908116606085015291909116608083015260a082015260c00190565b604051602081830303815290604052805190602001205f9081526020902090565b949350505050565b611cfb60405180608001604052805f81526020015f81526020015f81526020015f81525090565b611d27858535611d0e6020880188612e8f565b611d1b60408a018a612e8f565b8c959493929190612080565b805190915082148015611d555750611d4560c0840160a08501612ed4565b6001600160801b03168160200151145b611d62602085018561291d565b825f01518360200151909192611da457604051639c61990760e01b81526001600160401b039093166004840152602483019190915260448201526064016104cf565b50505095945050505050565b5f61140085858585604051602001611cab9493929190612eed565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f3bb4f68c8c90e81ca80d072adf95190c6e1f87b2cbb09f33d9657d6618b9f244918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f90819060c001604051602081830303815290604052805190602001209050807fd09ca3aa921188dcacaf449d83d425ccc6463e88e6fc8c5cbcf490e1ae93aa8086604051602001611eac929190612f25565b60405160208183030381529060405280519060200120604051602001611ee992919061190160f01b81526002810192909252602282015260420190565b604051602081830303815290604052805190602001209150509392505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115611f4257505f91506003905082611fc7565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015611f93573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116611fbe57505f925060019150829050611fc7565b92505f91508190505b9450945094915050565b5f6120398335611fe7604086016020870161262f565b6040805160208101939093526001600160a01b039091168282015285013560608281019190915285013560808281019190915285013560a082015260c001604051602081830303815290604052612230565b90505f61205361204c60a08601866129d3565b8390612242565b90508083808214610ba4576040516393ce718160e01b8152600481019290925260248201526044016104cf565b6120a760405180608001604052805f81526020015f81526020015f81526020015f81525090565b8382811480156120b8575060408111155b80156120c4575086811c155b8790829085906120f8576040516338fe046160e11b81526004810193909352602483019190915260448201526064016104cf565b50505088825260208201889052612110816040612938565b87901b60608301525f5b81811015612223575f87878381811061213557612135612c6c565b9050602002013590505f86868481811061215157612151612c6c565b905060200201359050828a901c6001165f036121ad5784516020808701516040805180840194909452838101919091526060830185905260808084018590528151808503909101815260a0909301905281519101208552612204565b84516020808701516040805180840187905280820186905260608101949094526080808501929092528051808503909201825260a0909301835280519101208652850180518291906122009083906129c0565b9052505b808560200181815161221691906129c0565b905250505060010161211a565b5050979650505050505050565b5f81604051602001611304919061308e565b815f8235602084013580821090829061225e6040880188612e8f565b9050909192612291576040516368442e1960e01b81526004810193909352602483019190915260448201526064016104cf565b5050505f600185602001356122a69190612938565b90505b80156123fe575f6122bb600284612c41565b60011490508015816122cc57508183145b156122d757506123de565b6122e46040870187612e8f565b85109050863560208801356122fc60408a018a612e8f565b905090919261232f576040516368442e1960e01b81526004810193909352602483019190915260448201526064016104cf565b505f915061234290506040880188612e8f565b8661234c81612c54565b975081811061235d5761235d612c6c565b905060200201359050816123a457604051600160f81b60208201526021810187905260418101829052606101604051602081830303815290604052805190602001206123d9565b604051600160f81b60208201526021810182905260418101879052606101604051602081830303815290604052805190602001205b955050505b6123e9600283612bfc565b6123f4600283612bfc565b90925090506122a9565b5061240c6040850185612e8f565b83149050843560208601356124246040880188612e8f565b9050909192612457576040516368442e1960e01b81526004810193909352602483019190915260448201526064016104cf565b505050505092915050565b5f60608284031215612472575f5ffd5b50919050565b5f5f60808385031215612489575f5ffd5b8235915061249a8460208501612462565b90509250929050565b5f6101a08284031215612472575f5ffd5b6001600160401b03811681146124c8575f5ffd5b50565b80356124d6816124b4565b919050565b5f5f83601f8401126124eb575f5ffd5b5081356001600160401b03811115612501575f5ffd5b602083019150836020828501011115612518575f5ffd5b9250929050565b5f5f5f5f5f5f6102008789031215612535575f5ffd5b61253f88886124a3565b95506101a0870135612550816124b4565b94506101c08701356001600160401b0381111561256b575f5ffd5b61257789828a016124db565b9095509350506101e08701356001600160401b03811115612596575f5ffd5b8701601f810189136125a6575f5ffd5b80356001600160401b038111156125bb575f5ffd5b8960208260051b84010111156125cf575f5ffd5b60208201935080925050509295509295509295565b5f5f61020083850312156125f6575f5ffd5b61260084846124a3565b915061249a846101a08501612462565b6001600160a01b03811681146124c8575f5ffd5b80356124d681612610565b5f6020828403121561263f575f5ffd5b81356112e881612610565b5f5f6101c0838503121561265c575f5ffd5b61266684846124a3565b91506101a08301356001600160401b03811115612681575f5ffd5b830160a08186031215612692575f5ffd5b809150509250929050565b5f6103408284031215612472575f5ffd5b5f5f5f5f6101e085870312156126c2575f5ffd5b6126cc86866124a3565b93506101a08501356001600160401b038111156126e7575f5ffd5b6126f38782880161269d565b9350506101c08501356001600160401b0381111561270f575f5ffd5b61271b878288016124db565b95989497509550505050565b5f5f60408385031215612738575f5ffd5b823561274381612610565b946020939093013593505050565b5f60c08284031215612472575f5ffd5b5f5f5f5f5f6102208688031215612776575f5ffd5b61278087876124a3565b94506101a08601356001600160401b0381111561279b575f5ffd5b6127a78882890161269d565b9450506101c08601356127b9816124b4565b92506101e08601356001600160401b038111156127d4575f5ffd5b6127e088828901612751565b9250506102008601356001600160401b038111156127fc575f5ffd5b61280888828901612751565b9150509295509295909350565b6040516102c081016001600160401b038111828210171561284457634e487b7160e01b5f52604160045260245ffd5b60405290565b8035600481106124d6575f5ffd5b5f6060828403128015612869575f5ffd5b50604051606081016001600160401b038111828210171561289857634e487b7160e01b5f52604160045260245ffd5b6040526128a48361284a565b815260208301356128b4816124b4565b602082015260408301356128c7816124b4565b60408201529392505050565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03818116838216019081111561042c5761042c6128d3565b808202811582820484141761042c5761042c6128d3565b5f6020828403121561292d575f5ffd5b81356112e8816124b4565b8181038181111561042c5761042c6128d3565b634e487b7160e01b5f52602160045260245ffd5b5f6020828403121561296f575f5ffd5b6112e88261284a565b600481106129885761298861294b565b9052565b6060810161299a8286612978565b6001600160401b03841660208301526001600160401b0383166040830152949350505050565b8082018082111561042c5761042c6128d3565b5f8235605e198336030181126129e7575f5ffd5b9190910192915050565b5f60208284031215612a01575f5ffd5b8135600281106112e8575f5ffd5b6001600160401b03828116828216039081111561042c5761042c6128d3565b80356001600160801b03811681146124d6575f5ffd5b6101a08101612a6382612a56856124cb565b6001600160401b03169052565b602083810135908301526040808401359083015260608084013590830152612a8d60808401612a2e565b6001600160801b03166080830152612aa760a08401612a2e565b6001600160801b031660a0830152612ac160c084016124cb565b6001600160401b031660c0830152612adb60e084016124cb565b6001600160401b031660e0830152612af661010084016124cb565b6001600160401b0316610100830152612b1261012084016124cb565b6001600160401b031661012083015261014083810135908301526101608084013590830152612b4461018084016124cb565b6001600160401b0381166101808401525092915050565b5f5f5f5f60808587031215612b6e575f5ffd5b8451612b79816124b4565b602086015160408701519195509350612b91816124b4565b6060860151909250612ba281612610565b939692955090935050565b84815260808101612bc16020830186612978565b6001600160401b03841660408301526001600160401b038316606083015295945050505050565b634e487b7160e01b5f52601260045260245ffd5b5f82612c0a57612c0a612be8565b500490565b5f81518060208401855e5f93019283525090919050565b6001600160f81b0319831681525f611ccc6001830184612c0f565b5f82612c4f57612c4f612be8565b500690565b5f60018201612c6557612c656128d3565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b5f6080828403128015612c91575f5ffd5b50604051608081016001600160401b0381118282101715612cc057634e487b7160e01b5f52604160045260245ffd5b6040528235612cce81612610565b81526020830135612cde816124b4565b60208201526040830135612cf1816124b4565b60408201526060928301359281019290925250919050565b803563ffffffff811681146124d6575f5ffd5b803560ff811681146124d6575f5ffd5b5f6102c0828403128015612d3e575f5ffd5b50612d47612815565b612d5083612624565b8152612d5e602084016124cb565b602082015260408381013590820152606080840135908201526080808401359082015260a0808401359082015260c0808401359082015260e08084013590820152612dac61010084016124cb565b610100820152612dbf6101208401612d09565b610120820152612dd26101408401612d09565b610140820152612de56101608401612624565b61016082015261018083810135908201526101a080840135908201526101c08084013590820152612e196101e08401612d09565b6101e0820152612e2c6102008401612d1c565b6102008201526102208381013590820152610240808401359082015261026080840135908201526102808084013590820152612e6b6102a084016124cb565b6102a08201529392505050565b5f60208284031215612e88575f5ffd5b5051919050565b5f5f8335601e19843603018112612ea4575f5ffd5b8301803591506001600160401b03821115612ebd575f5ffd5b6020019150600581901b3603821315612518575f5ffd5b5f60208284031215612ee4575f5ffd5b6112e882612a2e565b8481526001600160a01b03841660208201526080810160028410612f1357612f1361294b565b60408201939093526060015292915050565b82815281516001600160a01b031660208201526102e0810160208301516001600160401b0381166040840152506040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e0830151610100830152610100830151612fab6101208401826001600160401b03169052565b5061012083015163ffffffff81166101408401525061014083015163ffffffff8116610160840152506101608301516001600160a01b038116610180840152506101808301516101a08301526101a08301516101c08301526101c08301516101e08301526101e083015161302861020084018263ffffffff169052565b5061020083015160ff8116610220840152506102208301516102408301526102408301516102608301526102608301516102808301526102808301516102a08301526102a08301516130866102c08401826001600160401b03169052565b509392505050565b5f81525f6112e86001830184612c0f56'
