// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const batchSettlementAbi = [
  {
    "inputs": [],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint128",
        "name": "balance",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "BatchSettlement_BalanceTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "available",
        "type": "uint128"
      }
    ],
    "name": "BatchSettlement_BeyondAvailable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "totalClaimed",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "balance",
        "type": "uint128"
      }
    ],
    "name": "BatchSettlement_BeyondBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "totalClaimed",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "maxClaimableAmount",
        "type": "uint128"
      }
    ],
    "name": "BatchSettlement_BeyondVoucher",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint40",
        "name": "delay",
        "type": "uint40"
      },
      {
        "internalType": "uint40",
        "name": "least",
        "type": "uint40"
      },
      {
        "internalType": "uint40",
        "name": "most",
        "type": "uint40"
      }
    ],
    "name": "BatchSettlement_DelayOutOfRange",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "expected",
        "type": "address"
      }
    ],
    "name": "BatchSettlement_ForeignAuthorizer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "BatchSettlement_InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BatchSettlement_NoClaims",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      }
    ],
    "name": "BatchSettlement_NoWithdrawal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "received",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "BatchSettlement_NotCollected",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "BatchSettlement_NotPayerSide",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "BatchSettlement_NotReceiverSide",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "finalizeAfter",
        "type": "uint256"
      }
    ],
    "name": "BatchSettlement_TooEarly",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      }
    ],
    "name": "BatchSettlement_WithdrawalPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "BatchSettlement_WrongNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BatchSettlement_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BatchSettlement_ZeroAmount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
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
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "indexed": false,
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      }
    ],
    "name": "ChannelClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "indexed": false,
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      }
    ],
    "name": "ChannelCreated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "claimAmount",
        "type": "uint128"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "newTotalClaimed",
        "type": "uint128"
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
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "newBalance",
        "type": "uint128"
      }
    ],
    "name": "Deposited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "Refunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "Settled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "WithdrawFinalized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "indexed": false,
        "internalType": "uint40",
        "name": "finalizeAfter",
        "type": "uint40"
      }
    ],
    "name": "WithdrawInitiated",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CHANNEL_CONFIG_TYPEHASH",
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
    "name": "CLAIM_BATCH_TYPEHASH",
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
    "name": "CLAIM_ENTRY_TYPEHASH",
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
    "name": "MAX_WITHDRAW_DELAY",
    "outputs": [
      {
        "internalType": "uint40",
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MIN_WITHDRAW_DELAY",
    "outputs": [
      {
        "internalType": "uint40",
        "name": "",
        "type": "uint40"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "REFUND_TYPEHASH",
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
    "name": "VOUCHER_TYPEHASH",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      }
    ],
    "name": "channels",
    "outputs": [
      {
        "internalType": "uint128",
        "name": "balance",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "totalClaimed",
        "type": "uint128"
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
            "components": [
              {
                "components": [
                  {
                    "internalType": "address",
                    "name": "payer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "payerAuthorizer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "receiver",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "receiverAuthorizer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "token",
                    "type": "address"
                  },
                  {
                    "internalType": "uint40",
                    "name": "withdrawDelay",
                    "type": "uint40"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "salt",
                    "type": "bytes32"
                  }
                ],
                "internalType": "struct IBatchSettlement.ChannelConfig",
                "name": "channel",
                "type": "tuple"
              },
              {
                "internalType": "uint128",
                "name": "maxClaimableAmount",
                "type": "uint128"
              }
            ],
            "internalType": "struct IBatchSettlement.Voucher",
            "name": "voucher",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          },
          {
            "internalType": "uint128",
            "name": "totalClaimed",
            "type": "uint128"
          }
        ],
        "internalType": "struct IBatchSettlement.VoucherClaim[]",
        "name": "voucherClaims",
        "type": "tuple[]"
      }
    ],
    "name": "claim",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "components": [
              {
                "components": [
                  {
                    "internalType": "address",
                    "name": "payer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "payerAuthorizer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "receiver",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "receiverAuthorizer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "token",
                    "type": "address"
                  },
                  {
                    "internalType": "uint40",
                    "name": "withdrawDelay",
                    "type": "uint40"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "salt",
                    "type": "bytes32"
                  }
                ],
                "internalType": "struct IBatchSettlement.ChannelConfig",
                "name": "channel",
                "type": "tuple"
              },
              {
                "internalType": "uint128",
                "name": "maxClaimableAmount",
                "type": "uint128"
              }
            ],
            "internalType": "struct IBatchSettlement.Voucher",
            "name": "voucher",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          },
          {
            "internalType": "uint128",
            "name": "totalClaimed",
            "type": "uint128"
          }
        ],
        "internalType": "struct IBatchSettlement.VoucherClaim[]",
        "name": "voucherClaims",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes",
        "name": "authorizerSignature",
        "type": "bytes"
      }
    ],
    "name": "claimWithSignature",
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
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "internalType": "address",
        "name": "collector",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "collectorData",
        "type": "bytes"
      }
    ],
    "name": "deposit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
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
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      }
    ],
    "name": "finalizeWithdraw",
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
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      }
    ],
    "name": "getChannelId",
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
    "inputs": [
      {
        "components": [
          {
            "components": [
              {
                "components": [
                  {
                    "internalType": "address",
                    "name": "payer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "payerAuthorizer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "receiver",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "receiverAuthorizer",
                    "type": "address"
                  },
                  {
                    "internalType": "address",
                    "name": "token",
                    "type": "address"
                  },
                  {
                    "internalType": "uint40",
                    "name": "withdrawDelay",
                    "type": "uint40"
                  },
                  {
                    "internalType": "bytes32",
                    "name": "salt",
                    "type": "bytes32"
                  }
                ],
                "internalType": "struct IBatchSettlement.ChannelConfig",
                "name": "channel",
                "type": "tuple"
              },
              {
                "internalType": "uint128",
                "name": "maxClaimableAmount",
                "type": "uint128"
              }
            ],
            "internalType": "struct IBatchSettlement.Voucher",
            "name": "voucher",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          },
          {
            "internalType": "uint128",
            "name": "totalClaimed",
            "type": "uint128"
          }
        ],
        "internalType": "struct IBatchSettlement.VoucherClaim[]",
        "name": "voucherClaims",
        "type": "tuple[]"
      }
    ],
    "name": "getClaimBatchDigest",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "getRefundDigest",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint128",
        "name": "maxClaimableAmount",
        "type": "uint128"
      }
    ],
    "name": "getVoucherDigest",
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
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "initiateWithdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes[]",
        "name": "data",
        "type": "bytes[]"
      }
    ],
    "name": "multicall",
    "outputs": [
      {
        "internalType": "bytes[]",
        "name": "results",
        "type": "bytes[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      }
    ],
    "name": "pendingWithdrawals",
    "outputs": [
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "internalType": "uint40",
        "name": "initiatedAt",
        "type": "uint40"
      }
    ],
    "stateMutability": "view",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "receivers",
    "outputs": [
      {
        "internalType": "uint128",
        "name": "totalClaimed",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "totalSettled",
        "type": "uint128"
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
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      }
    ],
    "name": "refund",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "channelId",
        "type": "bytes32"
      }
    ],
    "name": "refundNonce",
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
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payerAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiver",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "receiverAuthorizer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "withdrawDelay",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "salt",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBatchSettlement.ChannelConfig",
        "name": "config",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "receiverAuthorizerSignature",
        "type": "bytes"
      }
    ],
    "name": "refundWithSignature",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const batchSettlementInitCode =
  '0x610160604052348015610010575f5ffd5b506040518060400160405280601581526020017f7834303220426174636820536574746c656d656e740000000000000000000000815250604051806040016040528060018152602001603160f81b8152506100708261011760201b60201c565b6101205261007d81610117565b61014052815160208084019190912060e052815190820120610100524660a05261010960e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526101b8565b5f5f829050601f8151111561014a578260405163305a27a960e01b8152600401610141919061015d565b60405180910390fd5b805161015582610192565b179392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156101b2575f198160200360031b1b821691505b50919050565b60805160a05160c05160e0516101005161012051610140516128b26102095f395f61186f01525f61183f01525f611e7401525f611e4c01525f611da701525f611dd101525f611dfb01526128b25ff3fe608060405234801561000f575f5ffd5b506004361061016d575f3560e01c806394739e87116100d9578063ba94ec0d11610093578063e25cf1891161006e578063e25cf1891461041d578063e43ce1f214610430578063e88377b114610443578063f0dc792e14610456575f5ffd5b8063ba94ec0d146103d0578063cf5cf3dc146103f7578063dce4bfae1461040a575f5ffd5b806394739e87146102fc5780639db32a8f14610323578063ac9650d814610336578063ae15943914610356578063b77433e91461035f578063b7f06ebe14610372575f5ffd5b806353ab0fae1161012a57806353ab0fae146102395780635e5e0b87146102605780637a7ebd7b1461027357806384b0196e146102a7578063862bb199146102c25780638e4a68ac146102d5575f5ffd5b8063140f1e75146101715780631e69ef40146101865780631fc3277d146101c057806321ff6389146101e057806329237b0c14610213578063488ccc3b14610226575b5f5ffd5b61018461017f3660046121bf565b610475565b005b6101ad7fbe23ad087435072cd69b49cc5b92de10ee610fce7ae0ab428307972d764bb21681565b6040519081526020015b60405180910390f35b6101ca62278d0081565b60405164ffffffffff90911681526020016101b7565b6101f36101ee366004612234565b610900565b604080516001600160801b039384168152929091166020830152016101b7565b6101846102213660046122a6565b610941565b6101ad6102343660046122a6565b610a26565b6101ad7f42bd57c010b870c2e96203c66341f28a6a19b4d56a74533a8eb5f706b9fd6d5781565b6101ad61026e3660046122e5565b610c03565b6101f36102813660046122ff565b5f908152600260205260409020546001600160801b0380821692600160801b9092041690565b6102af610c3a565b6040516101b79796959493929190612344565b6101ad6102d03660046123da565b610c7c565b6101ad7f1c9a06ceab9b0ebbd3301dc56c9111bb6d9af421356dc9ccb3b7084c755db30881565b6101ad7f1e1bd6ff84c3e0d9029a292b212e039c0ca97ec497c55191a4a5874294609a6981565b610184610331366004612234565b610cd0565b6103496103443660046122a6565b610dbe565b6040516101b791906123fb565b6101ca61038481565b61018461036d36600461245e565b610ea4565b6103ab6103803660046122ff565b5f908152600360205260409020546001600160801b03811691600160801b90910464ffffffffff1690565b604080516001600160801b03909316835264ffffffffff9091166020830152016101b7565b6101ad7f30b9a0367528fca13c3e8ec6134c3113f1887ebe7a1ad61de0955aac288b0cf581565b6101846104053660046124af565b610f80565b6101846104183660046124af565b61112f565b6101ad61042b3660046124d9565b61118c565b61018461043e36600461250b565b6111e8565b6101846104513660046122e5565b611366565b6101ad6104643660046122ff565b5f9081526004602052604090205490565b61047d61151f565b5f61048b6020870187612577565b6001600160a01b0316141580156104ba57505f6104ae6060870160408801612577565b6001600160a01b031614155b80156104de57505f6104d26080870160608801612577565b6001600160a01b031614155b801561050257505f6104f660a0870160808801612577565b6001600160a01b031614155b801561051657506001600160a01b03831615155b61053357604051632c174baf60e21b815260040160405180910390fd5b5f61054460c0870160a088016125a4565b905061038464ffffffffff821610801590610569575062278d0064ffffffffff821611155b8161038462278d009091926105b05760405163db60567b60e01b815264ffffffffff9384166004820152918316602483015290911660448201526064015b60405180910390fd5b5050505f856001600160801b0316116105dc57604051630c95824560e11b815260040160405180910390fd5b5f6105e687610c03565b5f8181526002602052604090208054919250906001600160801b03908116906106109082906125d1565b6001600160801b0316886001600160801b03161115818990916106595760405163457ab1a160e11b81526001600160801b039283166004820152911660248201526044016105a7565b50610666905088826125f0565b82546fffffffffffffffffffffffffffffffff19166001600160801b0391821617835581161580156106a757508154600160801b90046001600160801b0316155b156106e557827f69d8248d5566bdb2ebc4d218970710d8378a2ff9b709a999e052b71970f808fa8a6040516106dc91906126ae565b60405180910390a25b33837f6c2a09353b5e75e70d0b9778b80a413809bb235d46c211811c474b3346791d898a61071381866125f0565b604080516001600160801b0393841681529290911660208301520160405180910390a35f61074760a08b0160808c01612577565b6040516370a0823160e01b81523060048201529091505f906001600160a01b038316906370a0823190602401602060405180830381865afa15801561078e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107b291906126bc565b90506001600160a01b03891663e416d8d36107d060208e018e612577565b8d60800160208101906107e39190612577565b8d898d8d6040518763ffffffff1660e01b8152600401610808969594939291906126d3565b5f604051808303815f87803b15801561081f575f5ffd5b505af1158015610831573d5f5f3e3d5ffd5b50506040516370a0823160e01b81523060048201525f92508391506001600160a01b038516906370a0823190602401602060405180830381865afa15801561087b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061089f91906126bc565b6108a99190612733565b9050808b6001600160801b03811682146108e8576040516322897cef60e01b815260048101929092526001600160801b031660248201526044016105a7565b5050505050505050506108f9611556565b5050505050565b6001600160a01b038083165f908152600560209081526040808320938516835292905220546001600160801b0380821691600160801b9004165b9250929050565b61094961151f565b8061096757604051634aa39b4f60e11b815260040160405180910390fd5b5f5b81811015610a19573683838381811061098457610984612746565b9050602002810190610996919061275a565b90505f6109a282610c03565b90506109ad82611580565b813390916109e05760405163ceea3faf60e01b815260048101929092526001600160a01b031660248201526044016105a7565b5050610a0f818686868181106109f8576109f8612746565b9050602002810190610a0a919061275a565b6115d5565b5050600101610969565b50610a22611556565b5050565b5f808267ffffffffffffffff811115610a4157610a41612779565b604051908082528060200260200182016040528015610a6a578160200160208202803683370190505b5090505f5b8151811015610b785736858583818110610a8b57610a8b612746565b9050602002810190610a9d919061275a565b90507f30b9a0367528fca13c3e8ec6134c3113f1887ebe7a1ad61de0955aac288b0cf5610ac982610c03565b610ada610100840160e0850161278d565b888886818110610aec57610aec612746565b9050602002810190610afe919061275a565b610b11906101408101906101200161278d565b6040805160208101959095528401929092526001600160801b03908116606084015216608082015260a00160405160208183030381529060405280519060200120838381518110610b6457610b64612746565b602090810291909101015250600101610a6f565b50610bf97f42bd57c010b870c2e96203c66341f28a6a19b4d56a74533a8eb5f706b9fd6d5782604051602001610bae91906127a6565b60405160208183030381529060405280519060200120604051602001610bde929190918252602082015260400190565b6040516020818303038152906040528051906020012061180c565b9150505b92915050565b5f610bfd7f1c9a06ceab9b0ebbd3301dc56c9111bb6d9af421356dc9ccb3b7084c755db30883604051602001610bde9291906127db565b5f6060805f5f5f6060610c4b611838565b610c53611868565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b604080517f1e1bd6ff84c3e0d9029a292b212e039c0ca97ec497c55191a4a5874294609a6960208201529081018390526001600160801b03821660608201525f90610cc990608001610bde565b9392505050565b610cd861151f565b6001600160a01b038083165f90815260056020908152604080832093851683529290529081208054909190610d1f906001600160801b03600160801b8204811691166125d1565b9050806001600160801b03165f03610d38575050610db6565b81546001600160801b03908116600160801b8102178355604051908216815233906001600160a01b0385811691908716907f7337b4386b690fdb8ba66905b92b9d45d33bc6626ee2620c905fb150ec0cc47d9060200160405180910390a4610db36001600160a01b038416856001600160801b038416611893565b50505b610a22611556565b604080515f8152602081019091526060908267ffffffffffffffff811115610de857610de8612779565b604051908082528060200260200182016040528015610e1b57816020015b6060815260200190600190039081610e065790505b5091505f5b83811015610e9c57610e7730868684818110610e3e57610e3e612746565b9050602002810190610e5091906127f0565b85604051602001610e6393929190612833565b6040516020818303038152906040526118cd565b838281518110610e8957610e89612746565b6020908102919091010152600101610e20565b505092915050565b610eac61151f565b5f610eb686610c03565b5f81815260046020526040902054909150818582818114610efb5760405163553a397760e01b81526004810193909352602483019190915260448201526064016105a7565b5050505f610f0a83878961118c565b9050610f27610f1f60808a0160608b01612577565b82878761196d565b610f3760808a0160608b01612577565b829091610f6857604051635557054160e01b81526001600160a01b03909216600483015260248201526044016105a7565b5050610f758389896119e1565b5050506108f9611556565b610f8861151f565b5f610f9283610c03565b9050610f9d83611b37565b81339091610fd057604051639d2c62a960e01b815260048101929092526001600160a01b031660248201526044016105a7565b50505f826001600160801b031611610ffb57604051630c95824560e11b815260040160405180910390fd5b5f81815260036020526040902080548290600160801b900464ffffffffff161561103b5760405163da7f6c7560e01b81526004016105a791815260200190565b505f61104683611b6f565b90508284826001600160801b038082169083161115611092576040516327845a3160e21b815260048101939093526001600160801b0391821660248401521660448201526064016105a7565b5050825464ffffffffff4216600160801b026001600160a81b03199091166001600160801b0387161717835550827fe4280d0d903c7f258f62b07c62f262377cbaa23f7791d78126e6446e0f0e3c23856110f260c0890160a08a016125a4565b6110fc9042612856565b604080516001600160801b03909316835264ffffffffff90911660208301520160405180910390a2505050610a22611556565b61113761151f565b5f61114183610c03565b905061114c83611580565b8133909161117f5760405163ceea3faf60e01b815260048101929092526001600160a01b031660248201526044016105a7565b5050610a198184846119e1565b604080517fbe23ad087435072cd69b49cc5b92de10ee610fce7ae0ab428307972d764bb2166020820152908101849052606081018390526001600160801b03821660808201525f906111e09060a001610bde565b949350505050565b6111f061151f565b8261120e57604051634aa39b4f60e11b815260040160405180910390fd5b5f84845f81811061122157611221612746565b9050602002810190611233919061275a565b611244906080810190606001612577565b90505f6112518686610a26565b905061125f8282868661196d565b8282909161129157604051635557054160e01b81526001600160a01b03909216600483015260248201526044016105a7565b505f90505b8581101561135557368787838181106112b1576112b1612746565b90506020028101906112c3919061275a565b90506001600160a01b0384166112df6080830160608401612577565b6001600160a01b0316146112f96080830160608401612577565b85909161132c576040516367a11c3f60e11b81526001600160a01b039283166004820152911660248201526044016105a7565b505061134c61133a82610c03565b8989858181106109f8576109f8612746565b50600101611296565b505050611360611556565b50505050565b61136e61151f565b5f61137882610c03565b905061138382611b37565b813390916113b657604051639d2c62a960e01b815260048101929092526001600160a01b031660248201526044016105a7565b50505f818152600360209081526040918290208251808401909352546001600160801b0381168352600160801b900464ffffffffff16908201819052829061141457604051631c05a19960e31b81526004016105a791815260200190565b505f61142660c0850160a086016125a4565b64ffffffffff16826020015164ffffffffff166114439190612873565b905082814281111561147157604051635221bab360e01b8152600481019290925260248201526044016105a7565b50505f61147d84611b6f565b90505f816001600160801b0316845f01516001600160801b0316106114a257816114a5565b83515b5f8681526003602090815260409182902080546001600160a81b031916905590516001600160801b0383168152919250339187917f546ce1e2242cd930c196bd08b894443562d709b4fffe4f028a75a6d233efc6e3910160405180910390a361150f858783611b9a565b505050505061151c611556565b50565b611527611c8c565b61155460017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90611ccc565b565b6115545f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061154e565b5f6115916060830160408401612577565b6001600160a01b0316336001600160a01b03161480610bfd57506115bb6080830160608401612577565b6001600160a01b0316336001600160a01b03161492915050565b5f8281526002602052604081209082906115f76101408301610120840161278d565b83549091506001600160801b03600160801b9091048116908216811061161f57505050505050565b5f611631610100870160e0880161278d565b90508683826001600160801b03808216908316111561167d576040516316becbe160e31b815260048101939093526001600160801b0391821660248401521660448201526064016105a7565b5050855488915084906001600160801b039081169082168110156116ce576040516345ad027160e11b815260048101939093526001600160801b0391821660248401521660448201526064016105a7565b5050506116f2846116df8984610c7c565b6116ed6101008a018a6127f0565b611cd3565b84546001600160801b03808516600160801b02911617855561171482846125d1565b60055f6117276060880160408901612577565b6001600160a01b0316815260208101919091526040015f9081209061175260a0880160808901612577565b6001600160a01b0316815260208101919091526040015f90812080549091906117859084906001600160801b03166125f0565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550336001600160a01b0316877f36bd546bb573e8921fdbfd934bbed62d872796b01792cd240cce27f79dd3eddd84866117e191906125d1565b604080516001600160801b03928316815291881660208301520160405180910390a350505050505050565b5f610bfd611818611d9b565b8360405161190160f01b8152600281019290925260228201526042902090565b60606118637f0000000000000000000000000000000000000000000000000000000000000000611ec4565b905090565b60606118637f0000000000000000000000000000000000000000000000000000000000000000611ec4565b6118a08383836001611f01565b6118c857604051635274afe760e01b81526001600160a01b03841660048201526024016105a7565b505050565b60605f6118da8484611f63565b90508080156118fb57505f3d11806118fb57505f846001600160a01b03163b115b1561191057611908611f76565b915050610bfd565b801561193a57604051639996b31560e01b81526001600160a01b03851660048201526024016105a7565b3d1561194d57611948611f8f565b611966565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b5f846001600160a01b03163b5f036119cc575f5f61198c868686611f9a565b5090925090505f8160038111156119a5576119a5612886565b1480156119c35750866001600160a01b0316826001600160a01b0316145b925050506111e0565b6119d885858585611fe1565b95945050505050565b5f816001600160801b031611611a0a57604051630c95824560e11b815260040160405180910390fd5b5f8381526004602052604081208054909190611a259061289a565b909155505f611a3384611b6f565b9050806001600160801b0316826001600160801b03161115611a53578091505b816001600160801b03165f03611a695750505050565b5f84815260036020526040902080546001600160801b0390811690841610611aab575f85815260036020526040902080546001600160a81b0319169055611aec565b8054839082905f90611ac79084906001600160801b03166125d1565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505b6040516001600160801b0384168152339086907fa84286cf8ebc7903a663c77c8d99aa92b600d4c2fcca872a5d4a663db4eb394b9060200160405180910390a36108f9858585611b9a565b5f611b456020830183612577565b6001600160a01b0316336001600160a01b03161480610bfd57506115bb6040830160208401612577565b5f8181526002602052604081208054610cc9906001600160801b03600160801b8204811691166125d1565b5f838152600260205260408120805490918391839190611bc49084906001600160801b03166125d1565b82546101009290920a6001600160801b038181021990931691831602179091558254161590508015611c0557508054600160801b90046001600160801b0316155b15611c4357837f8d5942f197f362dfd44dfdc1b0b7a9721c9151b67f55817c83349271d3c08d3784604051611c3a91906126ae565b60405180910390a25b6001600160801b0382161561136057611360611c626020850185612577565b6001600160801b038416611c7c60a0870160808801612577565b6001600160a01b03169190611893565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561155457604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f611ce46040860160208701612577565b90505f6001600160a01b038216611d1757611d026020870187612577565b9150611d108286868661196d565b9050611d60565b5f5f611d24878787611f9a565b5090925090505f816003811115611d3d57611d3d612886565b148015611d5b5750836001600160a01b0316826001600160a01b0316145b925050505b818582611d9157604051635557054160e01b81526001600160a01b03909216600483015260248201526044016105a7565b5050505050505050565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015611df357507f000000000000000000000000000000000000000000000000000000000000000046145b15611e1d57507f000000000000000000000000000000000000000000000000000000000000000090565b611863604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60605f611ed08361204b565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316611f57578383151615611f4b573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f80806041849003611fce578435602086013560408701355f1a611fc089828585612072565b955095509550505050611fd8565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60ff8216601f811115610bfd57604051632cd44ac360e21b815260040160405180910390fd5b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156120ab57505f91506003905082612130565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156120fc573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661212757505f925060019150829050612130565b92505f91508190505b9450945094915050565b5f60e0828403121561214a575f5ffd5b50919050565b80356001600160801b0381168114612166575f5ffd5b919050565b80356001600160a01b0381168114612166575f5ffd5b5f5f83601f840112612191575f5ffd5b50813567ffffffffffffffff8111156121a8575f5ffd5b60208301915083602082850101111561093a575f5ffd5b5f5f5f5f5f61014086880312156121d4575f5ffd5b6121de878761213a565b94506121ec60e08701612150565b93506121fb610100870161216b565b925061012086013567ffffffffffffffff811115612217575f5ffd5b61222388828901612181565b969995985093965092949392505050565b5f5f60408385031215612245575f5ffd5b61224e8361216b565b915061225c6020840161216b565b90509250929050565b5f5f83601f840112612275575f5ffd5b50813567ffffffffffffffff81111561228c575f5ffd5b6020830191508360208260051b850101111561093a575f5ffd5b5f5f602083850312156122b7575f5ffd5b823567ffffffffffffffff8111156122cd575f5ffd5b6122d985828601612265565b90969095509350505050565b5f60e082840312156122f5575f5ffd5b610cc9838361213a565b5f6020828403121561230f575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f61236260e0830189612316565b82810360408401526123748189612316565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156123c95783518352602093840193909201916001016123ab565b50909b9a5050505050505050505050565b5f5f604083850312156123eb575f5ffd5b8235915061225c60208401612150565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561245257603f1987860301845261243d858351612316565b94506020938401939190910190600101612421565b50929695505050505050565b5f5f5f5f5f6101408688031215612473575f5ffd5b61247d878761213a565b945061248b60e08701612150565b9350610100860135925061012086013567ffffffffffffffff811115612217575f5ffd5b5f5f61010083850312156124c1575f5ffd5b6124cb848461213a565b915061225c60e08401612150565b5f5f5f606084860312156124eb575f5ffd5b833592506020840135915061250260408501612150565b90509250925092565b5f5f5f5f6040858703121561251e575f5ffd5b843567ffffffffffffffff811115612534575f5ffd5b61254087828801612265565b909550935050602085013567ffffffffffffffff81111561255f575f5ffd5b61256b87828801612181565b95989497509550505050565b5f60208284031215612587575f5ffd5b610cc98261216b565b803564ffffffffff81168114612166575f5ffd5b5f602082840312156125b4575f5ffd5b610cc982612590565b634e487b7160e01b5f52601160045260245ffd5b6001600160801b038281168282160390811115610bfd57610bfd6125bd565b6001600160801b038181168382160190811115610bfd57610bfd6125bd565b6001600160a01b036126208261216b565b1682526001600160a01b036126376020830161216b565b1660208301526001600160a01b036126516040830161216b565b1660408301526001600160a01b0361266b6060830161216b565b1660608301526001600160a01b036126856080830161216b565b16608083015261269760a08201612590565b64ffffffffff1660a083015260c090810135910152565b60e08101610bfd828461260f565b5f602082840312156126cc575f5ffd5b5051919050565b6001600160a01b038781168252861660208201526001600160801b03851660408201526060810184905260a0608082018190528101829052818360c08301375f81830160c090810191909152601f909201601f1916010195945050505050565b81810381811115610bfd57610bfd6125bd565b634e487b7160e01b5f52603260045260245ffd5b5f823561013e1983360301811261276f575f5ffd5b9190910192915050565b634e487b7160e01b5f52604160045260245ffd5b5f6020828403121561279d575f5ffd5b610cc982612150565b81515f90829060208501835b828110156127d05781518452602093840193909101906001016127b2565b509195945050505050565b8281526101008101610cc9602083018461260f565b5f5f8335601e19843603018112612805575f5ffd5b83018035915067ffffffffffffffff82111561281f575f5ffd5b60200191503681900382131561093a575f5ffd5b828482375f8382015f815283518060208601835e5f910190815295945050505050565b64ffffffffff8181168382160190811115610bfd57610bfd6125bd565b80820180821115610bfd57610bfd6125bd565b634e487b7160e01b5f52602160045260245ffd5b5f600182016128ab576128ab6125bd565b506001019056'
